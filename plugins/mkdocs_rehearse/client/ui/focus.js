/**
 * Puts the focus where something new is to be read, which is nothing that Tab would stop at.
 */

/** @param {Element | null | undefined} element */
export function focusOn(element) {
  if (!(element instanceof HTMLElement)) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
