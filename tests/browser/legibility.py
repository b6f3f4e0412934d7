"""What of a page's text cannot be read: cut, beyond the edge, or lying on other text."""

from __future__ import annotations

from playwright.sync_api import Page

FIND = r"""() => {
  const edge = document.documentElement.clientWidth;
  const found = [];
  const lines = [];
  if (document.documentElement.scrollWidth > edge) found.push('the page scrolls sideways');
  // The drawer is out of view, the search closed; the header tells the page's title again.
  const elsewhere = '.rh-hidden, .rh-announcer, .md-skip, .md-search, .md-sidebar, .md-header, '
    + 'svg, option';
  const isShown = (one) =>
    one.checkVisibility({ visibilityProperty: true }) && !one.closest(elsewhere);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    const words = text.data.trim().slice(0, 40);
    if (!words || !isShown(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      if (box.width < 2 || box.height < 2) continue;
      const { scrolls, cut } = around(parent, box);
      if (cut) found.push(`cut: ${words}`);
      if (scrolls) continue;
      lines.push({ box, words, text });
      if (!cut && (box.right > edge + 1 || box.left < -1)) found.push(`beyond the edge: ${words}`);
    }
  }
  function around(element, box) {
    for (let one = element; one !== document.body; one = one.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(one);
      const frame = one.getBoundingClientRect();
      if (/auto|scroll/.test(overflowX + overflowY)) return { scrolls: true };
      const wide = box.right > frame.right + 1.5 || box.left < frame.left - 1.5;
      const high = box.bottom > frame.bottom + 2 || box.top < frame.top - 2;
      if (/hidden|clip/.test(overflowX) && wide) return { cut: true };
      if (/hidden|clip/.test(overflowY) && high) return { cut: true };
    }
    return {};
  }
  for (const field of document.querySelectorAll('.md-content :is(input, select, button)')) {
    if (!isShown(field)) continue;
    const name = field.name || field.textContent;
    if (field.getBoundingClientRect().right > edge + 1) found.push(`beyond the edge: ${name}`);
    if (field.scrollWidth > field.clientWidth + 1) found.push(`cut: ${name}`);
  }
  lines.forEach(({ box, words, text }, place) => {
    for (const other of lines.slice(place + 1, place + 40)) {
      const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      const isOver = width > 3 && height > 0.45 * Math.min(box.height, other.box.height);
      if (isOver && other.text !== text) found.push(`on each other: ${words} / ${other.words}`);
    }
  });
  return [...new Set(found)];
}"""


def unreadable(page: Page) -> list[str]:
    """A sentence for each piece of text, none where all can be read."""
    return [str(one) for one in page.evaluate(FIND)]
