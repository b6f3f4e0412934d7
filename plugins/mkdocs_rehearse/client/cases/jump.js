/**
 * Going to another place of the page that is read. The theme would fetch the page again for it, and with
 * that lose what is chosen or ticked and not yet checked; the focus goes there, too.
 */

import { focusOn } from '../ui/focus.js';

/** @param {MouseEvent & {currentTarget: HTMLAnchorElement}} event  a click on a link to it */
export function jump(event) {
  const { hash } = event.currentTarget;
  const place = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  history.replaceState(history.state, '', hash);
  place.scrollIntoView();
  focusOn(place);
}
