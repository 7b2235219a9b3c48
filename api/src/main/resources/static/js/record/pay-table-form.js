import { html, nothing } from 'lit';
import { api } from '../api.js';
import { Asks } from '../asked/asks.js';
import { Problem } from '../problem.js';
import { PageElement } from '../element.js';
import { drafts } from './drafts.js';
import { careerName, finishTyping, OF_THE_NAME, tellRecorded } from './form-parts.js';
import { ImportRecording } from './import-recording.js';
import { baseOf, newId, NewId } from './new-id.js';
import { checkedTable, refusedTable } from './pay-table-answer.js';
import { becomes, grid } from './pay-table-grid.js';
import { openFields, optionsOf } from './pay-table-options.js';
import { columnOf, isEmpty, noRows, pasted, rowOf, withCell, written } from './pay-rows.js';
import { cellsOf } from './pasted-cells.js';

/** @import { Offer } from './import-answers.js' */
/** @import { Rows } from './pay-rows.js' */

/** @param {string} message */
const wrongName = (message) =>
  new Problem({ status: 422, fields: [{ path: 'careerName', code: 'INVALID_FIELD', message }] });

/**
 * Many changes of pay at once: rows that are typed, or pasted from a spreadsheet, checked together and recorded together.
 * The server reads them as it reads a file, and says of every row what it becomes. Without a career they begin one, the
 * first of them by a hire.
 */
export class PayTableForm extends PageElement {
  static properties = {
    career: {},
    date: {},
    name: { state: true },
    table: { state: true },
    options: { state: true },
    wrong: { state: true },
  };

  constructor() {
    super();
    /** @type {Page.Career | null} */
    this.career;
    /** @type {string | undefined} */
    this.date;
    this.name = '';
    /** @type {Page.Problem | null} what is wrong before it is sent */
    this.wrong = null;
    this.table = noRows();
    /** @type {Record<string, string>} */
    this.options = {};
    this.asks = new Asks(this);
    this.newId = new NewId(this);
    this.recording = new ImportRecording(this);
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
    this.recording.begin(kept?.overtaken);
    if (kept) Object.assign(this, kept.draft, { name: kept.name });
  }

  /**
   * What was checked is checked anew where something else was recorded meanwhile.
   *
   * @param {Map<string, Page.Career>} changed
   */
  willUpdate(changed) {
    const before = changed.get('career');
    const { result, busy, open } = this.recording;
    if (!before || !result || busy || open || before.version === this.career?.version) return;
    this.recording.change();
    this.recording.look();
  }

  isFilled() {
    finishTyping(this);
    return !isEmpty(this.table) || Boolean(this.name) || this.recording.doubtful;
  }

  drop() {
    this.table = noRows();
    this.name = '';
    this.recording.begin();
    drafts.forget(this.#form());
  }

  #form() {
    return { career: this.career?.id, record: 'pay-table', of: null };
  }

  render() {
    const { table, recording } = this;
    const { result, underWay } = recording;
    const problem = recording.problem ?? this.wrong;
    const all = (problem?.fields ?? []).map(({ path, line, message }) => ({
      row: rowOf(line),
      column: columnOf(table, path),
      path,
      message,
    }));
    const ofName = all.filter(({ path }) => OF_THE_NAME.includes(path));
    const wrong = all.filter((each) => !ofName.includes(each));
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <div class="stack" ?inert=${underWay}>
        ${this.career ? nothing : this.#nameField(ofName)}
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
      </div>
      ${problem
        ? refusedTable(
            problem,
            wrong.filter(({ row }) => row >= 0).length,
            ofName.length,
            ({ name, value }) => this.ask(true, undefined, { [name]: value }),
            (offer) => this.#answer(offer),
          )
        : nothing}
      ${result ? checkedTable(result) : nothing}
      ${recording.actions(
        'Check',
        isEmpty(table),
        html`<button type="button" class="button" ?disabled=${underWay} @click=${() => this.tell('leave')}>
          Cancel
        </button>`,
      )}
    </form>`;
  }

  /** @param {Page.Mistake[]} mistakes */
  #nameField(mistakes) {
    const { result, underWay } = this.recording;
    const found = this.name ? this.newId.of(this.name).value : undefined;
    const id = result && result.careerId !== found?.id ? { id: result.careerId } : found;
    return careerName({ name: this.name, id, mistakes, inert: underWay, edit: (name) => this.#change({ name }) });
  }

  /** @param {number} row @param {number} column @param {ClipboardEvent} event */
  #paste(row, column, event) {
    const found = cellsOf(event.clipboardData?.getData('text/plain') ?? '');
    if (!found) return;
    event.preventDefault();
    if (found.wrong === undefined) this.#change({ table: pasted(this.table, row, column, found.cells) });
    else this.wrong = new Problem({ status: 422, title: 'What was pasted', detail: found.wrong });
  }

  /** What is changed is checked anew. @param {{ name?: string, table?: Rows, options?: Record<string, string> }} what */
  #change(what) {
    Object.assign(this, what, { wrong: null });
    this.recording.change();
    this.keep();
  }

  keep() {
    const { table, options, name } = this;
    const { doubtful, underWay } = this.recording;
    const overtaken = doubtful || underWay;
    if (isEmpty(table) && !name && !overtaken) drafts.forget(this.#form());
    else drafts.keep(this.#form(), { draft: { table, options }, name, sent: null, overtaken });
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    this.wrong = null;
    if (this.career || this.name.trim()) this.recording.goOn();
    else this.wrong = wrongName('Name of the career is missing');
  }

  /** Asks again with what the refusal asked for. @param {Offer} offer */
  #answer({ name, value }) {
    this.#change({ options: { ...this.options, [name]: value } });
    this.recording.look();
  }

  get begins() {
    return !this.career;
  }

  /**
   * What the rows would become, or became: in a career that begins under the id that was shown.
   *
   * @param {true | null} dryRun
   * @param {number} [version]
   * @param {Api.Query} [more]
   * @returns {Promise<Api.Import>}
   */
  async ask(dryRun, version, more = {}) {
    const { result, open } = this.recording;
    const shown = result && (!dryRun || open) ? result.careerId : null;
    const career = this.career?.id ?? shown ?? (await newId(baseOf(this.name))).id;
    const about = this.career ? { career } : { career, careerName: this.name.trim() };
    const query = { ...about, ...this.options, ...more, dryRun };
    return api.import(new Blob([written(this.table)]), 'text/csv', query, version);
  }

  /** @param {Api.Import} answer */
  recorded({ careerId, facts }) {
    this.drop();
    tellRecorded(this, { careerId, date: facts.at(-1)?.effectiveOn ?? null });
  }
}

customElements.define('pay-table-form', PayTableForm);
