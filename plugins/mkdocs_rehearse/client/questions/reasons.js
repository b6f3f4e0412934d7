/**
 * The reasons for each option, behind the answer: those of what was chosen and of what is right
 * matter now, the others wait behind a button.
 */

import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { focusOn } from '../ui/focus.js';
import { say } from '../ui/strings/question.js';

/** The options that are right. @param {Element} list @returns {Set<number>} */
export function rightIn(list) {
  return new Set([...list.querySelectorAll('[data-right]')].map(optionOf));
}

/** @param {Element} reason */
function optionOf(reason) {
  return Number(reason.getAttribute('data-option'));
}

/**
 * @param {Element} list
 * @param {ReadonlySet<number>} picked
 */
export function showReasons(list, picked) {
  const reasons = [...list.children];
  let others = 0;
  for (const reason of reasons) {
    const isPicked = picked.has(optionOf(reason));
    const isRight = reason.hasAttribute('data-right');
    reason.toggleAttribute('data-chosen', isPicked);
    reason.toggleAttribute('data-other', !isPicked && !isRight);
    others += isPicked || isRight ? 0 : 1;
    if (isPicked && !isRight) {
      const own = build('span', { class: 'rq-word rq-own' }, say('yourChoice'));
      reason.querySelector('.rq-word')?.after(own);
    }
  }
  if (others === 0) return;
  const more = button('quiet', say('otherReasons', { count: others }), () => {
    const first = list.querySelector('[data-other]');
    for (const reason of reasons) reason.removeAttribute('data-other');
    more.remove();
    focusOn(first);
  });
  more.classList.add('rq-more');
  list.after(more);
}

/** @param {Element} list */
export function clearReasons(list) {
  for (const own of list.querySelectorAll('.rq-own')) own.remove();
  if (list.nextElementSibling?.matches('.rq-more')) list.nextElementSibling.remove();
  for (const reason of list.children) {
    reason.removeAttribute('data-chosen');
    reason.removeAttribute('data-other');
  }
}
