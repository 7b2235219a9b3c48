import { html, nothing } from 'lit';
import { address } from '../address.js';
import { amount } from '../amounts.js';
import { answered, dots } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { hearRecordings } from '../asked/recordings.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { dated, typed } from '../listeners.js';
import { eachMidnight } from '../midnight.js';
import { COLUMNS, inOrder, sortOf } from './overview-order.js';
import { careerRow } from './overview-row.js';
import '../date-field.js';

/* As many as one look takes: more of them are found, not leafed through. */
const SIZE = 500;

/** All careers on a day: who, where, as what, and what each comes to, a currency beside the other and never added. */
class CareerOverview extends PageElement {
  static properties = { address: {} };

  constructor() {
    super();
    /** @type {Page.Address} */
    this.address;
    this.edition = 0;
    /** @type {{ key: string, list: Page.Answer<Api.Careers>, all: Page.Answer<Api.OfAllCareers> } | null} */
    this.seen = null;
    this.heard = false;
    this.asks = new Asks(this);
  }

  connectedCallback() {
    super.connectedCallback();
    const readAgain = () => {
      this.heard = true;
      this.requestUpdate();
    };
    this.deaf = hearRecordings(readAgain);
    this.awake = eachMidnight(readAgain);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.deaf?.();
    this.awake?.();
  }

  /* What was read before keeps its place while the same is read again, since somebody recorded something. */
  willUpdate() {
    const { on, find } = this.address;
    const key = JSON.stringify([on, find]);
    let read = this.#read();
    if (this.heard && !read.asking) {
      this.heard = false;
      this.edition++;
      read = this.#read();
    }
    const { list, all, asking } = read;
    if (!asking || this.seen?.key !== key) this.seen = { key, list, all };
  }

  #read() {
    const { on, find } = this.address;
    const query = { asOf: on, q: find, totals: true, size: SIZE };
    const list = this.asks.about({ what: 'careers', query, edition: this.edition });
    const all = this.asks.about({ what: 'all-careers', query: { asOf: on }, edition: this.edition });
    return { list, all, asking: list.state === 'asking' || all.state === 'asking' };
  }

  render() {
    const { find = '' } = this.address;
    if (!this.seen) return nothing;
    const { list, all } = this.seen;
    const on = this.address.on ?? all.value?.asOf;
    return html`<section class="overview">
      <div class="overview-head">
        <h1>Careers</h1>
        <div class="field">
          <label for="overview-on">Totals on</label>
          <date-field .fieldId=${'overview-on'} .value=${on ?? ''} @date=${dated((date) => address.go({ on: date }))}>
          </date-field>
          <button type="button" class="button" @click=${() => address.go({ on: null })}>Today</button>
        </div>
      </div>
      ${answered(all, { asking: html`<p class="overview-sums">${dots}</p>`, there: sums })}
      <div class="overview-find">
        <label class="hidden-visually" for="overview-find">Find careers</label>
        <input
          id="overview-find"
          class="input"
          type="search"
          autocomplete="off"
          placeholder="Find by name, employer, title or level"
          .value=${find}
          @input=${typed((text) => address.go({ find: text.trim() || null }, { replace: Boolean(find) }))}
        />
      </div>
      ${answered(list, {
        there: (found) => this.#list(found),
        none: () => html`<p class="quiet">No career matches.</p>`,
      })}
    </section>`;
  }

  /** @param {Api.Careers} found */
  #list({ careers, total }) {
    const whole = careers.length === total;
    const sort = sortOf(whole ? this.address.sort : undefined);
    const rows = whole ? inOrder(careers, sort) : careers;
    const most = mostOf(rows);
    return html`${whole
        ? nothing
        : html`<p class="small quiet">
            The first ${careers.length} of ${amountOf(total)} careers, by their ids. Find some to sort them.
          </p>`}
      <table class="figures overview-table">
        <caption class="hidden-visually">
          Careers with their annualized totals
        </caption>
        <thead>
          <tr>
            ${COLUMNS.map(({ id, name, kind = '' }) => this.#head(id, name, kind, sort, whole))}
            <td class="bar-cell"></td>
          </tr>
        </thead>
        <tbody>
          ${rows.map((career) => careerRow(career, this.address.on, most))}
        </tbody>
      </table>`;
  }

  /**
   * @param {string} id
   * @param {string} name
   * @param {string} kind
   * @param {{ by: string, down: boolean }} sort
   * @param {boolean} sortable
   */
  #head(id, name, kind, { by, down }, sortable) {
    const chosen = sortable && by === id;
    // Whoever asks for amounts asks for the largest first.
    const largestFirst = id === 'total';
    const next = chosen ? !down : largestFirst;
    return html`<th scope="col" class=${kind} aria-sort=${chosen ? (down ? 'descending' : 'ascending') : nothing}>
      ${sortable
        ? html`<button type="button" class="sort" @click=${() => address.go({ sort: next ? `-${id}` : id })}>
            ${name}${icon('down')}
          </button>`
        : name}
    </th>`;
  }
}

/** @param {Api.OfAllCareers} all */
const sums = ({ careers, totals }) =>
  html`<dl class="overview-sums">
    <div>
      <dt>All careers</dt>
      <dd><strong>${amountOf(careers)}</strong></dd>
    </div>
    ${totals.map(
      ({ currency, total }) =>
        html`<div>
          <dt>Annualized, ${currency}</dt>
          <dd><strong>${amount(total)}</strong></dd>
        </div>`,
    )}
  </dl>`;

/** A count with its groups of digits. @param {number} count */
const amountOf = (count) => count.toLocaleString('en');

/** The largest total of each currency, to which the bars are drawn. @param {Api.CareersEntry[]} careers */
function mostOf(careers) {
  /** @type {Record<string, number>} */
  const most = {};
  for (const { currency, total } of careers.flatMap(({ totals }) => totals ?? []))
    most[currency] = Math.max(most[currency] ?? 0, Number(total));
  return most;
}

customElements.define('career-overview', CareerOverview);
