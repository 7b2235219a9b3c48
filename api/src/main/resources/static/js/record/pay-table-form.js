import { html, nothing } from 'lit';
import { api } from '../api.js';
import { Problem } from '../problem.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { slug } from './draft.js';
import { drafts } from './drafts.js';
import { careerName, finishTyping, OF_THE_NAME } from './form-parts.js';
import { checkedTable, refusedTable } from './pay-table-answer.js';
import { becomes, grid } from './pay-table-grid.js';
import { openFields, optionsOf } from './pay-table-options.js';
import { columnOf, isEmpty, noRows, pasted, rowOf, withCell, written } from './pay-rows.js';
import { cellsOf } from './pasted-cells.js';
import { MOVED, recordShown } from './record-shown.js';

/** @import { Offer } from './import-answers.js' */
/** @import { Rows } from './pay-rows.js' */
/** @import { Ask } from './record-shown.js' */

/** @param {string} message */
const wrongName = (message) =>
  new Problem({ status: 422, fields: [{ path: 'careerName', code: 'INVALID_FIELD', message }] });

/**
 * Many changes of pay at once: rows that are typed, or pasted from a spreadsheet, checked together and recorded together.
 * The server reads them as it reads a file, and says of every row what it becomes. Without a career they begin one, the
 * first of them by a hire.
 *
 *   typing -- Check --> checked -- Record --> recorded
 *   checked -- no answer, or one that leaves it open --> lost -- Try again --> recorded; what is recorded is not recorded twice
 */
export class PayTableForm extends PageElement {
  static properties = {
    career: {},
    date: {},
    name: { state: true },
    table: { state: true },
    options: { state: true },
    result: { state: true },
    problem: { state: true },
    moved: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Page.Career | null} */
    this.career;
    /** @type {string | undefined} */
    this.date;
    this.name = '';
    this.table = noRows();
    /** @type {Record<string, string>} */
    this.options = {};
    /** @type {Api.Import | null} */
    this.result = null;
    /** @type {Page.Problem | null} */
    this.problem = null;
    this.moved = false;
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
    const kept = drafts.read(this.#form());
    this.options = optionsOf(this.career, this.date);
    if (kept) Object.assign(this, kept.draft, { name: kept.name });
  }

  /**
   * What was checked is checked anew where something else was recorded meanwhile.
   *
   * @param {Map<string, Page.Career>} changed
   */
  willUpdate(changed) {
    const before = changed.get('career');
    if (!before || !this.result || this.busy || this.doubtful || before.version === this.career?.version) return;
    this.#change({});
    this.#send(false);
  }

  isFilled() {
    finishTyping(this);
    return !isEmpty(this.table) || Boolean(this.name);
  }

  get doubtful() {
    return Boolean(this.problem?.open && this.result);
  }

  drop() {
    drafts.forget(this.#form());
    this.table = noRows();
    this.name = '';
  }

  #form() {
    return { career: this.career?.id, record: 'pay-table', of: null };
  }

  render() {
    const { table, result, problem } = this;
    const all = (problem?.fields ?? []).map(({ path, line, message }) => ({
      row: rowOf(line),
      column: columnOf(table, path),
      path,
      message,
    }));
    const ofName = all.filter(({ path }) => OF_THE_NAME.includes(path));
    const wrong = all.filter((each) => !ofName.includes(each));
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      ${this.career ? nothing : careerName(this.name, ofName, (name) => this.#change({ name }))}
      <p>
        ${this.career ? '' : 'The first row is the hire, with its title. '}A row for each change of pay. Type them, or
        paste cells from a spreadsheet; a row of headings says which column is which. Dates and amounts may be written
        as they are where you live: 13.01.2020, 28.800,00 or 250k; 5 % is that much more than the row before.
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
      ${problem
        ? refusedTable(
            problem,
            wrong.filter(({ row }) => row >= 0).length,
            ofName.length,
            ({ name, value }) => this.#ask({ [name]: value, dryRun: true }),
            (offer) => this.#answer(offer),
          )
        : nothing}
      ${result ? checkedTable(result) : nothing}
      <div class="row actions">
        <button class="button main" ?disabled=${this.busy || isEmpty(table) || (result && !result.facts.length)}>
          ${problem?.passing ? 'Try again' : result ? html`${icon('tick')}Record all of it` : 'Check'}
        </button>
        <button type="button" class="button" @click=${() => this.tell('leave')}>Cancel</button>
        <span class="small quiet" role="status"
          >${this.doubtful
            ? 'It is not known whether this was recorded; it is recorded once.'
            : result
              ? this.moved
                ? MOVED
                : 'All or nothing.'
              : 'Nothing is recorded yet.'}</span
        >
      </div>
    </form>`;
  }

  /** @param {number} row @param {number} column @param {ClipboardEvent} event */
  #paste(row, column, event) {
    const found = cellsOf(event.clipboardData?.getData('text/plain') ?? '');
    if (!found) return;
    event.preventDefault();
    if (found.wrong === undefined) this.#change({ table: pasted(this.table, row, column, found.cells) });
    else this.problem = new Problem({ status: 422, title: 'What was pasted', detail: found.wrong });
  }

  /** What is changed is checked anew. @param {{ name?: string, table?: Rows, options?: Record<string, string> }} what */
  #change(what) {
    Object.assign(this, what, { result: null, problem: null, moved: false });
    this.edition++;
    const { table, options, name } = this;
    if (isEmpty(table) && !name) drafts.forget(this.#form());
    else drafts.keep(this.#form(), { draft: { table, options }, name, sent: null });
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    if (this.career || slug(this.name)) this.#send(Boolean(this.result));
    else this.problem = wrongName('Name of the career is missing');
  }

  /** Asks again with what the refusal asked for. @param {Offer} offer */
  #answer({ name, value }) {
    this.#change({ options: { ...this.options, [name]: value } });
    this.#send(false);
  }

  /** @param {Api.Query} more @param {number} [version] */
  #ask(more, version) {
    const { career, name } = this;
    const about = career ? { career: career.id } : { career: slug(name), careerName: name.trim() };
    const query = { ...about, ...this.options, ...more };
    return api.import(new Blob([written(this.table)]), 'text/csv', query, version);
  }

  /** @param {boolean} forGood */
  async #send(forGood) {
    const { edition, result } = this;
    const page = this.closest('career-page');
    const lost = Boolean(this.problem);
    this.busy = true;
    this.problem = null;
    try {
      /** @type {Ask} */
      const ask = (dryRun, version) => this.#ask({ dryRun }, version);
      const { recorded, shown } = forGood && result ? await recordShown(ask, result, lost) : { shown: await ask(true) };
      if (recorded) {
        this.drop();
        const detail = { careerId: recorded.careerId, date: recorded.facts.at(-1)?.effectiveOn ?? null };
        page?.dispatchEvent(new CustomEvent('recorded', { detail }));
      }
      if (!shown || edition !== this.edition) return;
      if (!this.career && shown.version > 0)
        Object.assign(this, {
          result: null,
          problem: wrongName(`There is a career ${shown.careerId} already: open it for its pay table`),
        });
      else Object.assign(this, { result: shown, moved: forGood });
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
