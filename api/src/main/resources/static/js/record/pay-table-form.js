import { html, nothing } from 'lit';
import { api } from '../api.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { trouble } from '../trouble.js';
import { drafts } from './drafts.js';
import { finishTyping } from './form-parts.js';
import { currencyOn } from './known.js';
import { becomes, grid } from './pay-table-grid.js';
import './import-answers.js';
import { offers } from './import-kinds.js';
import { openFields } from './pay-table-options.js';
import { cellsOf, columnOf, isEmpty, noRows, pasted, rowOf, withCell, written } from './pay-rows.js';
import { doubted } from './warnings.js';

/** @import { Offer } from './import-answers.js' */
/** @import { Rows } from './pay-rows.js' */

/**
 * Many changes of pay at once: rows that are typed, or pasted from a spreadsheet, checked together and recorded together.
 * The server reads them as it reads a file, and says of every row what it becomes.
 *
 *   typing -- Check --> checked -- Record --> recorded
 *   checked -- no answer, or one that leaves it open --> lost -- Try again --> recorded; what is recorded is not recorded twice
 */
export class PayTableForm extends PageElement {
  static properties = {
    career: {},
    date: {},
    table: { state: true },
    options: { state: true },
    result: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Page.Career} */
    this.career;
    /** @type {string | undefined} */
    this.date;
    this.table = noRows();
    /** @type {Record<string, string>} */
    this.options = {};
    /** @type {Api.Import | null} */
    this.result = null;
    /** @type {Page.Problem | null} */
    this.problem = null;
    this.busy = false;
    this.edition = 0;
    this.keepTyped = () => finishTyping(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.keepTyped);
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('pagehide', this.keepTyped);
    const { career, date } = this;
    const job = career.stateOn(date ?? career.today)?.employment;
    const kept = drafts.read(this.#form())?.draft;
    this.options = { employer: job?.employer ?? '', currency: currencyOn(career, date), dates: '', per: 'year' };
    if (kept) Object.assign(this, kept);
  }

  isFilled() {
    finishTyping(this);
    return !isEmpty(this.table);
  }

  get doubtful() {
    return Boolean(this.problem?.open && this.result);
  }

  drop() {
    drafts.forget(this.#form());
    this.table = noRows();
  }

  #form() {
    return { career: this.career.id, record: 'pay-table', of: null };
  }

  render() {
    const { table, result, problem } = this;
    const wrong = (problem?.fields ?? []).map(({ path, line, message }) => ({
      row: rowOf(line),
      column: columnOf(table, path),
      path,
      message,
    }));
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <p>
        A row for each change of pay. Type them, or paste cells from a spreadsheet; a row of headings says which column
        is which. Dates and amounts may be written as they are where you live: 13.01.2020, 28.800,00 or 250k.
      </p>
      ${grid(table, {
        wrong,
        becomes: (row) => becomes(result, row),
        put: (row, column, text) => this.#change({ table: withCell(table, row, column, text) }),
        paste: (row, column, event) => this.#paste(row, column, event),
      })}
      ${isEmpty(table)
        ? nothing
        : html`<button type="button" class="link" @click=${() => this.#change({ table: noRows() })}>
            Empty the table
          </button>`}
      <div class="of-rows">
        ${openFields(
          this.options,
          (name) => wrong.find(({ row, path }) => row < 0 && path === name)?.message,
          (name, text) => this.#change({ options: { ...this.options, [name]: text } }),
        )}
      </div>
      ${problem ? this.#problem(problem, wrong) : nothing} ${result ? this.#result(result) : nothing}
      <div class="row actions">
        <button class="button main" ?disabled=${this.busy || isEmpty(table) || (result && !result.facts.length)}>
          ${problem?.passing ? 'Try again' : result ? html`${icon('tick')}Record all of it` : 'Check'}
        </button>
        <button type="button" class="button" @click=${() => this.tell('leave')}>Cancel</button>
        <span class="small quiet" role="status"
          >${this.doubtful
            ? 'It is not known whether this was recorded; it is recorded once.'
            : result
              ? 'All or nothing.'
              : 'Nothing is recorded yet.'}</span
        >
      </div>
    </form>`;
  }

  /**
   * What is wrong with rows stands beside them.
   *
   * @param {Page.Problem} problem
   * @param {{ row: number }[]} wrong
   */
  #problem(problem, wrong) {
    const inRows = wrong.filter(({ row }) => row >= 0).length;
    if (!inRows || inRows < wrong.length) return trouble(problem);
    const answers = offers(
      problem.fields.map(({ message }) => message),
      'csv',
    );
    return html`<p class="wrong" role="alert">
        ${icon('warning')}<span>Not yet: ${inRows === 1 ? 'one row is' : `${inRows} things are`} marked above.</span>
      </p>
      <import-answers
        .offers=${answers}
        .read=${(/** @type {Offer} */ { name, value }) => this.#ask({ [name]: value, dryRun: true })}
        @answer=${(/** @type {CustomEvent<Offer>} */ { detail }) => this.#answer(detail)}
      ></import-answers>`;
  }

  /** @param {Api.Import} result */
  #result({ facts, notes, warnings }) {
    return html`<section class="preview stack" aria-label="Preview" aria-live="polite">
      <h3>
        ${facts.length
          ? `${facts.length} ${facts.length === 1 ? 'fact' : 'facts'} would be recorded`
          : 'Everything in these rows is already recorded'}
      </h3>
      ${doubted(warnings)}
      ${notes.length
        ? html`<ul class="small quiet">
            ${notes.map(({ line, message }) => html`<li>${line ? `Row ${rowOf(line) + 1}: ` : ''}${message}</li>`)}
          </ul>`
        : nothing}
    </section>`;
  }

  /** @param {number} row @param {number} column @param {ClipboardEvent} event */
  #paste(row, column, event) {
    const cells = cellsOf(event.clipboardData?.getData('text/plain') ?? '');
    if (!cells) return;
    event.preventDefault();
    this.#change({ table: pasted(this.table, row, column, cells) });
  }

  /** What is changed is checked anew. @param {{ table?: Rows, options?: Record<string, string> }} what */
  #change(what) {
    Object.assign(this, what, { result: null, problem: null });
    this.edition++;
    if (isEmpty(this.table)) drafts.forget(this.#form());
    else drafts.keep(this.#form(), { draft: { table: this.table, options: this.options }, name: '', sent: null });
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    this.#send(Boolean(this.result));
  }

  /** Asks again with what the refusal asked for. @param {Offer} offer */
  #answer({ name, value }) {
    this.#change({ options: { ...this.options, [name]: value } });
    this.#send(false);
  }

  /** @param {Api.Query} more */
  #ask(more) {
    const query = { career: this.career.id, ...this.options, ...more };
    return api.import(new Blob([written(this.table)]), 'text/csv', query);
  }

  /** @param {boolean} forGood */
  async #send(forGood) {
    const { edition } = this;
    const page = this.closest('career-page');
    this.busy = true;
    this.problem = null;
    try {
      const answer = await this.#ask({ dryRun: forGood ? null : true });
      if (!forGood) {
        if (edition === this.edition) this.result = answer;
        return;
      }
      this.drop();
      const detail = { careerId: answer.careerId, date: answer.facts.at(-1)?.effectiveOn ?? null };
      page?.dispatchEvent(new CustomEvent('recorded', { detail }));
    } catch (failure) {
      if (edition !== this.edition) return;
      const problem = /** @type {Page.Problem} */ (failure);
      this.problem = problem;
      if (!problem.passing) this.result = null;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('pay-table-form', PayTableForm);
