import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { address } from '../address.js';
import { answered } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { PageElement } from '../element.js';
import { missedCareer } from '../careers/missed.js';
import { whenIdle } from '../idle.js';
import { icon } from '../icons.js';
import { once } from '../listeners.js';
import { choices, payTable } from './chooser.js';
import { commandName } from './command-words.js';
import './due-form.js';
import { leavingQuestion } from './leaving.js';
import './pay-table-form.js';
import './record-form.js';

/** What begins a career. @param {Page.Changes[keyof Page.Changes]} record */
const begins = (record) => record === 'new' || record === 'new-pay-table';
/** @param {Page.Changes[keyof Page.Changes]} record */
const isTable = (record) => record === 'pay-table' || record === 'new-pay-table';

/* Whether the form stays when the page goes on to another address: what is typed belongs to one command of one career. */
/** @param {Page.Changes} now @param {Page.Changes} next */
const stays = (now, next) =>
  next.record === now.record && next.of === now.of && (begins(now.record) || next.career === now.career);

/**
 * The sheet on which facts are recorded, corrected and retracted. Whatever way it is left, by Escape, Back or a link, it
 * asks first if that would drop what was typed.
 *
 *   shut -- an address with a command --> open -- left with nothing typed --> shut
 *   open -- left with something typed --> asking -- Keep it --> open
 *                                         asking -- Drop it --> shut
 *
 * The address says whether the sheet is open, and `leaving`, the way on, whether the question is. The dialogs follow
 * when one of these changes. A browser also shuts a dialog by itself, and says so some time later: by then the dialog may
 * stand open again for the next address or question, and is left as it is.
 */
class RecordSheet extends PageElement {
  static properties = { address: {}, career: {}, date: {}, ready: { state: true }, leaving: { state: true } };

  constructor() {
    super();
    /** @type {Page.Address} */
    this.address;
    /** @type {Page.Career | null} */
    this.career;
    /** @type {string | undefined} */
    this.date;
    this.ready = false;
    this.idle = false;
    /** @type {(() => void) | null} */
    this.leaving = null;
    this.asks = new Asks(this);
  }

  connectedCallback() {
    super.connectedCallback();
    address.keep((next, go) => this.#keeps(next, go));
  }

  /**
   * Whoever recorded or went on meanwhile has answered the question.
   *
   * @param {Map<string, Page.Address>} changed
   */
  willUpdate(changed) {
    const before = changed.get('address');
    if (before && !stays(before, this.address)) this.leaving = null;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    const [sheet, question] = this.querySelectorAll('dialog');
    if (changed.has('address')) {
      if (this.address.record && !sheet.open) sheet.showModal();
      else if (!this.address.record && sheet.open) sheet.close();
    }
    if (changed.has('leaving') && question && !question.open) question.showModal();
    if (this.career && !this.idle) this.#readAhead();
  }

  /* The forms are read once the career is there and nothing else is to be done, so that they open at once. */
  #readAhead() {
    this.idle = true;
    whenIdle(() => (this.ready = true));
  }

  render() {
    const { record, of } = this.address;
    const forms = record || this.ready ? this.asks.about({ what: 'forms' }) : null;
    return html`<dialog
        class="sheet ${isTable(record) ? 'broad' : ''}"
        aria-labelledby="record-title"
        @close=${this.#closed}
        @cancel=${this.#leave}
        @keydown=${this.#key}
      >
        ${record && forms
          ? html`<div class="sheet-head">
                <h2 id="record-title">${this.#title(record, of, forms.value)}</h2>
                <button class="button round" aria-label="Close" @click=${this.#leave}>${icon('close')}</button>
              </div>
              <div class="sheet-body">
                ${answered(forms, {
                  there: (schemas) => (record === 'choose' ? choices(schemas) : this.#form(record, of, schemas)),
                })}
              </div>`
          : nothing}
      </dialog>
      ${this.#question()}`;
  }

  /** The form whose draft must not be dropped without a question. */
  get #filled() {
    return this.querySelector('record-form') ?? this.querySelector('pay-table-form') ?? this.querySelector('due-form');
  }

  /** @param {string} record @param {string | undefined} of @param {Page.Forms | undefined} schemas */
  #title(record, of, schemas) {
    if (record === 'choose') return 'Record a fact';
    if (record === 'due') return 'Record what fell due';
    if (begins(record)) return 'Start a career';
    if (record === 'pay-table') return 'Pay table';
    if (record === 'Correct' && of) return `Correct fact ${of}`;
    if (record === 'Another' && of) return `Another like fact ${of}`;
    if (record === 'Retract' && of) return `Retract fact ${of}`;
    return commandName(record, schemas?.get(record)?.summary);
  }

  /**
   * A form of a career waits for the career: its first day and its currency come from there.
   *
   * @param {string} record
   * @param {string | undefined} of
   * @param {Page.Forms} schemas
   */
  #form(record, of, schemas) {
    const career = begins(record) ? null : this.career;
    if (!career && !begins(record)) return this.#awaited();
    if (record === 'due')
      return keyed(
        `${career?.id} ${of}`,
        html`<due-form .career=${career} .date=${this.date} .of=${of} @leave=${this.#leave}></due-form>`,
      );
    if (isTable(record))
      return html`<pay-table-form .career=${career} .date=${this.date} @leave=${this.#leave}></pay-table-form>`;
    return html`${record === 'new' ? payTable('new-pay-table') : nothing}
    ${keyed(
      `${career?.id} ${record} ${of}`,
      html`<record-form
        .record=${record}
        .of=${Number(of) || null}
        .career=${career}
        .date=${this.date}
        .schemas=${schemas}
        @leave=${this.#leave}
      ></record-form>`,
    )}`;
  }

  /* Where it is gone, the form goes with it. */
  #awaited() {
    const { career } = this.address;
    const loaded = career ? this.asks.about({ what: 'state', career, query: {} }) : null;
    return loaded?.state === 'failed'
      ? missedCareer(loaded)
      : html`<p class="quiet" aria-busy="true">Reading the career</p>`;
  }

  #question() {
    if (!this.leaving) return nothing;
    return leavingQuestion(this.#filled?.recording, { drop: () => this.#drop(), closed: (event) => this.#kept(event) });
  }

  /** @param {Event} event */
  #leave(event) {
    event.preventDefault();
    address.go({ record: null, of: null });
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

  /**
   * The browser shut the sheet by itself: that is one way to leave it.
   *
   * @param {Event & { currentTarget: HTMLDialogElement }} event
   */
  #closed({ currentTarget: sheet }) {
    if (sheet.open || !this.address.record) return;
    address.go({ record: null, of: null });
    if (address.now.record) sheet.showModal();
  }

  /** @param {Page.Changes} next @param {() => void} go */
  #keeps(next, go) {
    if (stays(address.now, next) || !this.#filled?.isFilled()) return false;
    this.leaving = go;
    return true;
  }

  /** @param {Event & { currentTarget: HTMLDialogElement }} event */
  #kept({ currentTarget: question }) {
    if (!question.open) this.leaving = null;
  }

  #drop() {
    const go = this.leaving;
    this.leaving = null;
    this.#filled?.drop();
    go?.();
  }
}

customElements.define('record-sheet', RecordSheet);
