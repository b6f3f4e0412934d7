/**
 * The events of a log in replay order. While a snapshot stands for the older ones, those are not
 * read before somebody needs them: whatever comes after all of them cannot be one of them.
 */

/** @import { Event, Named } from '../study/events.js' */

import { compareEvents } from '../study/events.js';

export class Replay {
  /** Events that have been read. @type {Event[]} */
  #events = [];
  #isOrdered = true;
  /** @type {Set<string>} */
  #names = new Set();
  /** The last of those that have not been read. @type {Named | null} */
  #unread = null;
  #unreadCount = 0;
  #readAll;

  /** @param {() => Event[]} readAll  reads what the log has so far, in no order */
  constructor(readAll) {
    this.#readAll = readAll;
  }

  /**
   * Leaves so many events unread.
   * @param {Named} latest  the last of them
   * @param {number} count
   */
  leaveUnread(latest, count) {
    this.#unread = latest;
    this.#unreadCount = count;
  }

  get hasUnread() {
    return this.#unread !== null;
  }

  /** All events. */
  get all() {
    this.readAll();
    return this.recent;
  }

  /** Those that have been read so far. */
  get recent() {
    if (!this.#isOrdered) this.#events.sort(compareEvents);
    this.#isOrdered = true;
    return this.#events;
  }

  get count() {
    return this.#unreadCount + this.#events.length;
  }

  /** The last event of all. @returns {Named | null} */
  get latest() {
    return this.recent.at(-1) ?? this.#unread;
  }

  /**
   * Takes in events that the log is about to have.
   * @param {readonly Event[]} events  in no order, some of them known
   * @returns {Event[]} those that are new
   */
  add(events) {
    if (events.some((event) => this.#mayBeUnread(event))) this.readAll();
    const fresh = [];
    for (const event of events) {
      if (this.#names.has(event.name)) continue;
      const last = this.#events.at(-1);
      if (last && compareEvents(last, event) > 0) this.#isOrdered = false;
      this.#names.add(event.name);
      this.#events.push(event);
      fresh.push(event);
    }
    return fresh;
  }

  /** @param {Event} event */
  has(event) {
    if (this.#mayBeUnread(event)) this.readAll();
    return this.#names.has(event.name);
  }

  /** @param {Named} event */
  #mayBeUnread(event) {
    return this.#unread !== null && compareEvents(event, this.#unread) <= 0;
  }

  readAll() {
    if (!this.#unread) return;
    const recent = this.#events;
    this.#unread = null;
    this.#unreadCount = 0;
    this.#events = [];
    this.#names.clear();
    this.add(this.#readAll());
    this.add(recent);
  }
}
