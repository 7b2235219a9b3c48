import { html, nothing } from 'lit';
import { address } from '../address.js';
import { api } from '../api.js';
import { longDate } from '../dates.js';
import { PageElement } from '../element.js';
import { factMark } from '../facts/mark.js';
import { factWords } from '../facts/words.js';
import { icon } from '../icons.js';
import { chosen, once, typed } from '../listeners.js';
import { trouble } from '../trouble.js';
import './import-answers.js';
import { kindOf, KINDS, offers, typeOf } from './import-kinds.js';
import { importOption } from './import-option.js';
import { MOVED, recordShown } from './record-shown.js';
import { doubted } from './warnings.js';

/** @import { Offer } from './import-answers.js' */
/** @import { Ask } from './record-shown.js' */

/** Brings a file in: first what it would record, with every problem by line, then all of it or nothing. */
export class ImportSheet extends PageElement {
  static properties = {
    file: { state: true },
    kind: { state: true },
    options: { state: true },
    result: { state: true },
    problem: { state: true },
    moved: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {File | null} */
    this.file = null;
    this.kind = 'yaml';
    /** @type {Record<string, string>} */
    this.options = {};
    /** @type {Api.Import | null} */
    this.result = null;
    /** @type {Page.Problem | null} */
    this.problem = null;
    this.moved = false;
    this.busy = false;
    this.edition = 0;
  }

  open() {
    this.#change({ file: null, kind: 'yaml', options: { career: address.now.career ?? '' } });
    this.querySelector('dialog')?.showModal();
  }

  render() {
    const kind = KINDS[this.kind];
    return html`<dialog class="sheet" aria-labelledby="import-title" @keydown=${once}>
      <div class="sheet-head">
        <h2 id="import-title">Import a file</h2>
        <form method="dialog"><button class="button round" aria-label="Close">${icon('close')}</button></form>
      </div>
      <form class="sheet-body stack" novalidate @submit=${this.#submit}>
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
        ${this.problem ? this.#problem(this.problem) : nothing} ${this.result ? this.#result(this.result) : nothing}
        <div class="row actions">
          <button
            class="button main"
            ?disabled=${this.busy || !this.file || (this.result && !this.result.facts.length)}
          >
            ${this.problem?.passing ? 'Try again' : this.result ? html`${icon('tick')}Record all of it` : 'Preview'}
          </button>
          <span class="small quiet"
            >${!this.result
              ? 'Nothing is recorded yet.'
              : this.problem
                ? 'It is not known whether this was recorded; it is recorded once.'
                : this.moved
                  ? MOVED
                  : 'All or nothing.'}</span
          >
        </div>
      </form>
    </dialog>`;
  }

  /** @param {Page.Problem} problem */
  #problem(problem) {
    const answers = offers(
      problem.fields.map(({ message }) => message),
      this.kind,
    );
    return html`${trouble(problem)}
      <ul class="problems small">
        ${problem.fields.map(
          ({ line, path, message }) =>
            html`<li class="wrong"><span>${line ? `Line ${line}: ` : path ? `${path} ` : ''}${message}</span></li>`,
        )}
      </ul>
      <import-answers
        .offers=${answers}
        .read=${(/** @type {Offer} */ { name, value }) =>
          this.#ask(/** @type {File} */ (this.file), { [name]: value, dryRun: true })}
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
    if (this.file) this.#send(this.file, false);
  }

  /** @param {Api.Import} result */
  #result({ facts, notes, warnings, results, careerId }) {
    const left = results.filter((each) => !each.facts.length && each.line);
    return html`<section class="preview stack" aria-live="polite">
      <h3>
        ${facts.length
          ? html`${facts.length} fact${facts.length === 1 ? '' : 's'} would be recorded in ${careerId}`
          : html`Everything in this file is already recorded`}
      </h3>
      ${doubted(warnings)}
      ${notes.length
        ? html`<ul class="small quiet">
            ${notes.map(({ line, message }) => html`<li>${line ? `Line ${line}: ` : ''}${message}</li>`)}
          </ul>`
        : nothing}
      ${left.length
        ? html`<details>
            <summary class="small">${left.length} of ${results.length} lines and entries become nothing</summary>
            <ul class="small quiet">
              ${left.map(({ line, path, why }) => html`<li>Line ${line}${path ? ` (${path})` : ''}: ${why}</li>`)}
            </ul>
          </details>`
        : nothing}
      <ol class="of-facts scroll proposed" tabindex="0" role="region" aria-label="Facts of the file">
        ${facts.map(
          (fact) =>
            html`<li class="fact-line">
              ${factMark(fact.fact.type)}<span
                ><span class="title">${factWords(fact).title}</span>
                <small>${fact.effectiveOn ? longDate(fact.effectiveOn) : ''}</small></span
              >
            </li>`,
        )}
      </ol>
    </section>`;
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    if (this.file) this.#send(this.file, Boolean(this.result));
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
    Object.assign(this, what, { result: null, problem: null, moved: false });
    this.edition++;
  }

  /** @param {File} file @param {Api.Query} more @param {number} [version] */
  #ask(file, more, version) {
    const { as, options } = KINDS[this.kind];
    const given = Object.fromEntries(options.map(([name]) => [name, this.options[name]]));
    return api.import(file, typeOf(file.name, this.kind), { as, ...given, ...more }, version);
  }

  /** @param {File} file @param {boolean} forGood */
  async #send(file, forGood) {
    const { edition, result } = this;
    const lost = Boolean(this.problem);
    this.busy = true;
    this.problem = null;
    try {
      /** @type {Ask} */
      const ask = (dryRun, version) => this.#ask(file, { dryRun }, version);
      const { recorded, shown } = forGood && result ? await recordShown(ask, result, lost) : { shown: await ask(true) };
      // What would be recorded is shown only of the file that is still chosen.
      if (shown) Object.assign(this, { result: edition === this.edition ? shown : null, moved: forGood });
      if (recorded) {
        this.querySelector('dialog')?.close();
        this.tell('recorded', { careerId: recorded.careerId, date: null });
      }
    } catch (failure) {
      if (edition !== this.edition) return;
      const problem = /** @type {Page.Problem} */ (failure);
      this.problem = problem;
      // A file that may have been recorded is sent again as it is: what is recorded already is not recorded twice.
      if (!problem.passing) this.result = null;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('import-sheet', ImportSheet);
