import { html, nothing } from 'lit';
import { address } from '../address.js';
import { api } from '../api.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { chosen, once, typed } from '../listeners.js';
import './import-answers.js';
import { kindOf, KINDS, offers, typeOf } from './import-kinds.js';
import { importOption } from './import-option.js';
import { ImportRecording } from './import-recording.js';
import { importProblem, importResult } from './import-words.js';
import { leavingQuestion } from './leaving.js';

/** @import { Offer } from './import-answers.js' */

/** Brings a file in: first what it would record, with every problem by line, then all of it or nothing. */
export class ImportSheet extends PageElement {
  static properties = {
    file: { state: true },
    kind: { state: true },
    options: { state: true },
    leaving: { state: true },
  };

  constructor() {
    super();
    /** @type {File | null} */
    this.file = null;
    this.kind = 'yaml';
    /** @type {Record<string, string>} */
    this.options = {};
    /** @type {(() => void) | null} */
    this.leaving = null;
    this.recording = new ImportRecording(this);
  }

  connectedCallback() {
    super.connectedCallback();
    address.keep((next, go) => this.#asksBefore(go));
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    const question = this.querySelector('dialog.leaving');
    if (changed.has('leaving') && question instanceof HTMLDialogElement && !question.open) question.showModal();
  }

  open() {
    Object.assign(this, { file: null, kind: 'yaml', options: { career: address.now.career ?? '' } });
    this.recording.begin();
    this.#sheet?.showModal();
  }

  render() {
    const kind = KINDS[this.kind];
    const { problem, result, underWay } = this.recording;
    return html`<dialog
        class="sheet"
        aria-labelledby="import-title"
        @cancel=${this.#leave}
        @close=${this.#closed}
        @keydown=${this.#key}
      >
        <div class="sheet-head">
          <h2 id="import-title">Import a file</h2>
          <button class="button round" aria-label="Close" @click=${this.#leave}>${icon('close')}</button>
        </div>
        <form class="sheet-body stack" novalidate @submit=${this.#submit}>
          <div class="stack" ?inert=${underWay}>
            <div class="field">
              <label for="import-file">File</label>
              <input
                id="import-file"
                class="input"
                type="file"
                accept=".yaml,.yml,.csv,.json,.zip"
                @change=${chosen((file) => this.#choose(file))}
              />
            </div>
            <div class="field">
              <label for="import-kind">What it is</label>
              <select id="import-kind" class="input" @change=${typed((kind) => this.#change({ kind }))}>
                ${Object.entries(KINDS).map(
                  ([id, { name }]) => html` <option value=${id} ?selected=${id === this.kind}>${name}</option>`,
                )}
              </select>
            </div>
            ${kind.options.map((option) =>
              importOption(option, this.options[option[0]] ?? '', (name, text) =>
                this.#change({ options: { ...this.options, [name]: text } }),
              ),
            )}
          </div>
          ${problem ? this.#problem(problem) : nothing} ${result ? importResult(result) : nothing}
          ${this.recording.actions('Preview', !this.file)}
        </form>
      </dialog>
      ${this.leaving
        ? leavingQuestion(this.recording, { drop: () => this.#drop(), closed: (event) => this.#kept(event) })
        : nothing}`;
  }

  get #sheet() {
    return this.querySelector('dialog');
  }

  /** Whether it is asked first, since an answer is not there. @param {() => void} go */
  #asksBefore(go) {
    const { underWay, doubtful } = this.recording;
    if (!this.#sheet?.open || !(underWay || doubtful)) return false;
    this.leaving = go;
    return true;
  }

  /* A choice of a file that is given up is told alike, by its field. */
  /** @param {Event} event */
  #leave(event) {
    if (event.target instanceof HTMLInputElement && event.type === 'cancel') return;
    event.preventDefault();
    if (!this.#asksBefore(() => {})) this.#sheet?.close();
  }

  /**
   * Before the browser closes the dialog by itself, which it does not always ask about.
   *
   * @param {KeyboardEvent} event
   */
  #key(event) {
    if (event.key === 'Escape') this.#leave(event);
    once(event);
  }

  /* The browser shut the sheet by itself: that is one way to leave it. */
  #closed() {
    const { underWay, doubtful } = this.recording;
    if (this.#sheet?.open || !(underWay || doubtful)) return;
    this.#sheet?.showModal();
    this.leaving = () => {};
  }

  /** @param {Event & { currentTarget: HTMLDialogElement }} event */
  #kept({ currentTarget: question }) {
    if (!question.open) this.leaving = null;
  }

  #drop() {
    const go = this.leaving;
    this.leaving = null;
    this.recording.begin();
    this.#sheet?.close();
    go?.();
  }

  /** @param {Page.Problem} problem */
  #problem(problem) {
    const answers = offers(
      problem.fields.map(({ message }) => message),
      this.kind,
    );
    return html`${importProblem(problem, this.kind)}
      <import-answers
        .offers=${answers}
        .read=${(/** @type {Offer} */ { name, value }) => this.ask(true, undefined, { [name]: value })}
        @answer=${(/** @type {CustomEvent<Offer>} */ { detail }) => this.#answer(detail.name, detail.value)}
      ></import-answers>`;
  }

  /**
   * Asks again with what the refusal asked for.
   *
   * @param {string} name @param {string} value
   */
  #answer(name, value) {
    this.#change({ options: { ...this.options, [name]: value } });
    if (this.file) this.recording.look();
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    if (this.file?.size) this.recording.goOn();
    else if (this.file) this.recording.refuse('The file is empty: choose another one');
  }

  /** @param {File | undefined} file */
  #choose(file) {
    this.#change({ file: file ?? null, kind: kindOf(file?.name ?? '') });
  }

  /**
   * What is changed is another request: the one before is forgotten.
   *
   * @param {Partial<Pick<ImportSheet, 'file' | 'kind' | 'options'>>} what
   */
  #change(what) {
    Object.assign(this, what);
    this.recording.change();
  }

  /* A file may begin a career, or be of one that is there: it says itself which. */
  get begins() {
    return false;
  }

  /** @param {true | null} dryRun @param {number} [version] @param {Api.Query} [more] */
  ask(dryRun, version, more = {}) {
    const file = /** @type {File} */ (this.file);
    const { as, options } = KINDS[this.kind];
    const given = Object.fromEntries(options.map(([name]) => [name, this.options[name]]));
    return api.import(file, typeOf(file.name, this.kind), { as, ...given, ...more, dryRun }, version);
  }

  /* A file is not kept. */
  keep() {}

  /** @param {Api.Import} answer */
  recorded({ careerId }) {
    this.leaving = null;
    this.recording.begin();
    this.#sheet?.close();
    this.tell('recorded', { careerId, date: null });
  }
}

customElements.define('import-sheet', ImportSheet);
