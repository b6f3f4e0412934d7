/**
 * Your data: what is stored on this device, taken out as a file, brought in from one, or deleted.
 * What a step would do is said before it is done, in a panel that takes the focus.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Preview } from '../store/transfer.js' */
/** @import { Unpacked } from '../store/file.js' */
/** @import { Keeping } from '../ui/keeping.js' */
/** @import { Child } from '../ui/build.js' */

import { canPack, packed, unpacked } from '../store/file.js';
import { countsIn, holdingsOf, newIn, previewOf, writeFile } from '../store/transfer.js';
import { anonymous, firstEver } from '../study/anonymous.js';
import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { list } from '../ui/format.js';
import { number } from '../ui/number.js';
import { askToKeep, keepQuietly, keeping } from '../ui/keeping.js';
import { base } from '../ui/site.js';
import { say } from '../ui/strings/data.js';
import { follow } from './follow.js';
import { answersName, exportName } from './naming.js';
import { DATA_ANCHOR, answersIn, isTimeToExport, lastExport } from './reminder.js';

/**
 * Puts the section below the element, once.
 * @param {HTMLElement} root
 * @param {Reader} reader
 */
export function mountData(root, reader) {
  if (root.nextElementSibling?.id === DATA_ANCHOR) return;
  const { element } = new DataSection(reader);
  root.after(element);
  if (location.hash !== `#${DATA_ANCHOR}`) return;
  element.scrollIntoView();
  // What stands above it may be painted later, and would push it out of sight.
  const watch = new MutationObserver(() => {
    watch.disconnect();
    element.scrollIntoView();
  });
  watch.observe(root, { childList: true });
}

class DataSection {
  #reader;
  /** @type {Keeping | null} */
  #keeping = null;
  #facts = build('div', { class: 'rd-facts' });
  /** Focused when it opens, and then said by its name and description: all of its sentences. */
  #panel = build('div', {
    class: 'rd-panel',
    role: 'group',
    tabindex: -1,
    'aria-labelledby': `${DATA_ANCHOR}-first`,
    'aria-describedby': `${DATA_ANCHOR}-others`,
    hidden: true,
  });
  /** What the panel was opened from. @type {Element | null} */
  #opener = null;
  #picker = build('input', { type: 'file', hidden: true, change: () => this.#picked() });

  /** @param {Reader} reader */
  constructor(reader) {
    this.#reader = reader;
    this.element = build(
      'section',
      {
        class: 'rd',
        id: DATA_ANCHOR,
        'aria-labelledby': `${DATA_ANCHOR}-title`,
        dragover: (/** @type {DragEvent} */ event) => this.#hover(event, true),
        dragleave: (/** @type {DragEvent} */ event) => this.#hover(event, false),
        drop: (/** @type {DragEvent} */ event) => this.#dropped(event),
      },
      build('h2', { id: `${DATA_ANCHOR}-title` }, say('yourData')),
      this.#facts,
      build(
        'p',
        { class: 'rd-actions' },
        button('plain', say('exportAll'), () => void this.#export()),
        button('plain', say('importFile'), () => this.#picker.click()),
        button('plain', say('shareAnswers'), () => this.#askToShare()),
        button('quiet', say('deleteAll'), () => this.#askToDelete()),
      ),
      build('p', { class: 'rp-note rd-note' }, say('dropHere')),
      this.#picker,
      this.#panel,
    );
    follow(this.element, reader, () => this.#paint());
    void this.#learnKeeping();
  }

  async #learnKeeping() {
    this.#keeping = await keeping();
    this.#paint();
  }

  #paint() {
    const { belongings, today } = this.#reader;
    const things = this.#things();
    if (things === '') {
      this.#facts.replaceChildren(build('p', {}, say('nothingStored')));
      return;
    }
    const isTime = this.#keeping !== null && isTimeToExport(this.#reader, this.#keeping);
    const last = lastExport(belongings.exported, today());
    this.#facts.replaceChildren(
      build('p', {}, say('stored', { things, size: number(belongings.used) })),
      build('p', {}, last, ' ', this.#durability(), isTime && ` ${say('timeToExport')}`),
    );
  }

  /** How long the browser keeps it, and the way to ask for more. @returns {Child} */
  #durability() {
    if (this.#keeping === null) return null;
    if (this.#keeping !== 'space') return say(this.#keeping === 'kept' ? 'keptForGood' : 'keptAWeek');
    const ask = button('quiet', say('askToKeep'), async () => {
      announce(say((await askToKeep()) ? 'keptForGood' : 'notKept'));
      await this.#learnKeeping();
    });
    return build('span', {}, say('keptIfRoom'), ' ', ask);
  }

  /** What there is, in words; '' if there is nothing. */
  #things() {
    const { state } = this.#reader;
    return enumerated({ answers: answersIn(state), pages: state.pages.size });
  }

  async #export() {
    const name = exportName(base, new Date(), canPack());
    const { belongings } = this.#reader;
    const blob = await packed(writeFile(holdingsOf(belongings), base.href));
    download(blob, name);
    belongings.noteExport(this.#reader.today());
    this.#paint();
    announce(say('exportDone', { name }));
    await keepQuietly();
    await this.#learnKeeping();
  }

  #picked() {
    const file = this.#picker.files?.[0];
    this.#picker.value = ''; // So that the same file can be chosen again.
    if (file) void this.#read(file);
  }

  /** @param {DragEvent} event @param {boolean} isOver */
  #hover(event, isOver) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.element.toggleAttribute('data-over', isOver);
  }

  /** @param {DragEvent} event */
  #dropped(event) {
    this.#hover(event, false);
    const file = event.dataTransfer?.files[0];
    if (file) void this.#read(file);
  }

  /** @param {File} file */
  async #read(file) {
    announce(say('readingFile'));
    const unpackedFile = await unpacked(file);
    const { belongings } = this.#reader;
    const preview = previewOf(unpackedFile.text, belongings, Date.now());
    const counts = countsIn(preview.news);
    const isOther = preview.site !== null && preview.site !== base.href;
    const remarks = remarksOn(unpackedFile, preview);
    if (preview.isEmpty || enumerated(counts) === '') {
      const sentence = say(preview.isEmpty ? 'fileEmpty' : 'fileKnown');
      this.#show([sentence, ...remarks], [this.#closing(say('close'))]);
      return;
    }
    const things = enumerated(counts);
    this.#show(
      [
        say('fileNews', { things }),
        ...remarks,
        ...(isOther ? [say('fileOther', { site: preview.site ?? '' })] : []),
        say('addingKeeps'),
      ],
      [
        button(isOther ? 'plain' : 'main', say('addThem'), () => {
          // What happened meanwhile is known, too.
          const unkept = this.#reader.add(newIn(preview.news, holdingsOf(belongings)));
          const lack = unkept > 0 ? [say('unkept', { count: unkept })] : [];
          this.#paint();
          this.#show([say('added', { things }), ...lack], [this.#closing(say('close'))]);
        }),
        this.#closing(say('cancel')),
      ],
    );
  }

  #askToShare() {
    const { events, state } = this.#reader;
    const answers = firstEver(events, state.known);
    if (answers.size === 0) {
      this.#show([say('nothingStored')], [this.#closing(say('close'))]);
      return;
    }
    const save = () => {
      const name = answersName(base);
      download(new Blob([anonymous(answers)], { type: 'application/jsonl' }), name);
      this.#show([say('shareDone', { name })], [this.#closing(say('close'))]);
    };
    this.#show(
      [say('shareWhat', { count: answers.size }), say('shareHolds')],
      [button('plain', say('shareSave'), save), this.#closing(say('cancel'))],
    );
  }

  #askToDelete() {
    const things = this.#things();
    this.#show(
      [things === '' ? say('deleteAsk') : say('deleteAskThings', { things })],
      [
        button('plain', say('exportFirst'), () => void this.#export()),
        button('plain', say('deleteGo'), () => this.#askAgain()),
        this.#closing(say('cancel')),
      ],
    );
  }

  #askAgain() {
    const exported = lastExport(this.#reader.belongings.exported, this.#reader.today());
    this.#show(
      [say('deleteAskAgain', { exported })],
      [
        button('plain', say('deleteForGood'), () => void this.#reader.reset()),
        this.#closing(say('cancel')),
      ],
    );
  }

  /** @param {string} words */
  #closing(words) {
    return button('quiet', words, () => {
      this.#panel.hidden = true;
      if (this.#opener instanceof HTMLElement) this.#opener.focus({ preventScroll: true });
    });
  }

  /** @param {string[]} sentences @param {Child[]} buttons */
  #show([first, ...others], buttons) {
    if (this.#panel.hidden) this.#opener = document.activeElement;
    this.#panel.replaceChildren(
      build('p', { id: `${DATA_ANCHOR}-first` }, first),
      build('div', { id: `${DATA_ANCHOR}-others` }, ...others.map((other) => build('p', {}, other))),
      build('p', { class: 'rd-actions' }, ...buttons),
    );
    this.#panel.hidden = false;
    this.#panel.focus();
  }
}

/**
 * What is to be said of a file that is not as it was exported.
 * @param {Unpacked} file
 * @param {Preview} preview
 */
function remarksOn({ condition, text }, { unreadable, untimely }) {
  return [
    condition === 'broken' && text !== '' && say('fileBroken'),
    condition === 'large' && say('fileLarge', { count: text.length }),
    unreadable > 0 && say('fileUnreadable', { count: unreadable }),
    untimely > 0 && say('fileUntimely', { count: untimely }),
  ].filter((remark) => remark !== false);
}

/** @param {Partial<ReturnType<typeof countsIn>>} counts */
function enumerated({ answers = 0, pages = 0, settings = 0, drafts = 0, others = 0, later = 0 }) {
  return list(
    [
      answers > 0 && say('countAnswers', { count: answers }),
      pages > 0 && say('countPages', { count: pages }),
      settings > 0 && say('countSettings', { count: settings }),
      drafts > 0 && say('countDrafts', { count: drafts }),
      others > 0 && say('countOthers', { count: others }),
      later > 0 && say('countLater', { count: later }),
    ].filter((part) => part !== false),
  );
}

/** @param {Blob} blob @param {string} name */
function download(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = build('a', { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers have not begun to read it yet.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
