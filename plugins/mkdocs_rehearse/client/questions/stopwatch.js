/**
 * How long an attempt took: from when the question was first seen, or something in it was chosen,
 * to now. Left open over lunch it is still an attempt, so the time is capped.
 */

const LONGEST = 600;

/** @param {Element} element */
export function stopwatch(element) {
  /** @type {number | null} */
  let started = null;
  const start = () => {
    started ??= performance.now();
    observer.disconnect();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) start();
    },
    { threshold: 0.2 },
  );
  observer.observe(element);
  return {
    start,
    restart() {
      started = performance.now();
    },
    /** @returns {number} whole seconds */
    seconds() {
      const passed = started === null ? 0 : (performance.now() - started) / 1000;
      return Math.min(LONGEST, Math.round(passed));
    },
  };
}
