/**
 * The part of the Settings page that says whether the site is on this device, and how large it is,
 * with a switch for those who have no room or no data to spare.
 */

/** @import { News } from './keep.js' */
/** @import { Facts } from './standing.js' */

import { shell } from '../pages/fields.js';
import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { base } from '../ui/site.js';
import { say } from '../ui/strings/offline.js';
import { choose, filesName, giveUp, isWanted, keep, registered } from './keep.js';
import { isSaving } from './saving.js';
import { megabytes, standing } from './standing.js';

/** What tells how large the site is; the worker answers for it, too. */
const ABOUT = 'assets/rehearse/offline.json';

/** One however often the page is come back to, since it listens. @type {OfflinePart | null} */
let part = null;

export function offlineSection() {
  part ??= new OfflinePart();
  void part.begin();
  return { element: part.element, paint: () => {} };
}

class OfflinePart {
  #box = build('input', { class: 'rs-box', type: 'checkbox', change: () => void this.#turn() });
  #stand = build('p', { class: 'rs-stand', id: 'rs-offline-stand' });
  /** Whether it was turned on just now, so that its arrival is news. */
  #isAwaited = false;
  /** @type {ServiceWorkerRegistration | null} */
  #registration = null;
  /** @type {Facts} */
  #facts = {
    isPossible: 'serviceWorker' in navigator,
    isWanted: false,
    isSaving: isSaving(),
    isFetching: false,
    isWaiting: false,
    isHere: false,
    failed: null,
    done: 0,
    size: null,
  };

  constructor() {
    const row = shell('rs-offline', { label: say('keep'), does: say('keepDoes') }, this.#box);
    row.element.append(this.#stand);
    this.#box.setAttribute('aria-describedby', 'rs-offline-does rs-offline-stand');
    this.element = build('section', { class: 'rs' }, build('h2', {}, say('offline')), row.element);
    if (!this.#facts.isPossible) return;
    new BroadcastChannel(filesName(base)).addEventListener('message', ({ data }) => this.#hear(data));
  }

  async begin() {
    this.#facts.isWanted = await isWanted(base);
    this.#paint();
    await this.#keep();
    await this.#learnSize();
  }

  /** Before anything was fetched only the host knows. */
  async #learnSize() {
    const about = await fetch(new URL(ABOUT, base)).then((answer) => answer.json(), () => null).catch(() => null);
    this.#facts.size ??= about?.size ?? null;
    this.#paint();
  }

  async #keep() {
    const { isWanted: isOn } = this.#facts;
    this.#registration = isOn ? await keep(base) : ((await registered(base)) ?? null);
    if (isOn && !this.#registration) this.#facts.isPossible = false;
    if (this.#registration) this.#registration.onupdatefound = () => this.#follow();
    this.#follow();
    // Whether all of it is still here is known to the worker; what is missing is fetched.
    if (isOn) this.#registration?.active?.postMessage('fill');
  }

  /** Follows a worker on its way. */
  #follow() {
    const { installing = null } = this.#registration ?? {};
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'activated') installing.postMessage('fill');
      this.#paint();
    });
    this.#paint();
  }

  /** @param {News} news */
  #hear(news) {
    const facts = this.#facts;
    if ('failed' in news) {
      if (news.failed === 'stopped') return;
      facts.failed = { reason: /** @type {'network'} */ (news.failed), path: news.path };
    } else {
      facts.failed = null;
      facts.done = news.done;
      facts.size = news.size;
      if (!this.#registration?.installing) facts.isHere = news.done === news.size;
      if (this.#isAwaited && facts.isHere) announce(say('here', { size: megabytes(news.size) }));
      this.#isAwaited &&= !facts.isHere;
    }
    this.#paint();
  }

  async #turn() {
    const facts = this.#facts;
    facts.isWanted = this.#box.checked;
    facts.failed = null;
    this.#isAwaited = facts.isWanted;
    choose(base, facts.isWanted ? 'on' : 'off');
    if (facts.isWanted) {
      await this.#keep();
    } else {
      await giveUp(base).catch(() => {});
      facts.isHere = false;
      announce(say('gone'));
    }
    this.#paint();
  }

  #paint() {
    const facts = this.#facts;
    const { installing, waiting, active } = this.#registration ?? {};
    facts.isFetching = Boolean(installing);
    facts.isWaiting = Boolean(waiting && active);
    this.#box.checked = facts.isWanted && facts.isPossible;
    this.#box.disabled = !facts.isPossible;
    const sentence = standing(facts);
    const values = {
      done: megabytes(facts.done),
      size: megabytes(facts.size ?? 0),
      path: facts.failed?.path ?? '',
    };
    const ready = sentence === 'waiting' && waiting;
    const reload = ready && button('plain', say('reload'), () => waiting.postMessage('take over'));
    this.#stand.replaceChildren(say(sentence, values), ...(reload ? [' ', reload] : []));
  }
}
