import { html, nothing } from 'lit';
import { address } from '../address.js';
import { amount, percentChange, signedPercent } from '../amounts.js';
import { answered, chartSpace } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { dayAfter, earliest, longDate, monthName, plusDays, spanWords, yearOf } from '../dates.js';
import { PageElement } from '../element.js';
import { following } from '../follow.js';
import { chosenOf, currencyChooser } from '../pay/currency-chooser.js';
import { lacking, notRecorded } from '../pay/due.js';
import { COMPONENT_NAMES, IN_TOTAL, measureOf } from '../pay/measures.js';
import { none, partCell } from '../pay/part-cell.js';
import { swatch } from '../pay/swatch.js';
import './years-chart.js';

/** @type {Record<string, string>} */
const SAID = {
  realized: 'Received in each',
  granted: 'Earned and awarded in each',
  annualized: 'The rate on the last day of each',
};

/** What was received, granted or in force by calendar year up to the chosen day, or by month of its year. */
class YearsView extends PageElement {
  static properties = { shared: {} };

  constructor() {
    super();
    /** @type {Page.Shared} */
    this.shared;
    this.asks = new Asks(this);
  }

  /* The first year belongs to an offer and to no calendar: what was received stands in its place. */
  get #measure() {
    const { measure } = this.shared.address;
    return measure === 'first-year' ? 'realized' : measure;
  }

  render() {
    const { career, date, resting, address: now } = this.shared;
    if (date < career.first)
      return html`<p class="quiet">Years begin with the first fact, on ${longDate(career.first)}.</p>`;
    const by = now.by === 'month' ? 'month' : 'year';
    const from = by === 'month' ? `${yearOf(date)}-01-01` : `${yearOf(career.first)}-01-01`;
    const query = { measure: this.#measure, from, to: dayAfter(date), by, convention: now.days, knownAt: now.known };
    const answer = this.asks.about({ what: 'periods', career: career.id, version: career.version, query }, resting);
    return html`<div class="years-view stack">
      <div class="row apart">
        <p class="explain">
          ${SAID[this.#measure]} ${by}, ${by === 'month' ? yearOf(date) : `${yearOf(from)} to ${yearOf(date)}`}, up to
          ${longDate(date)}.${now.measure === 'first-year' ? ' The first year has no calendar.' : ''}
        </p>
        <div class="segments" role="group" aria-label="By">
          <button aria-pressed=${by === 'year'} @click=${() => address.go({ by: null })}>By year</button>
          <button aria-pressed=${by === 'month'} @click=${() => address.go({ by: 'month' })}>
            Months of ${yearOf(date)}
          </button>
        </div>
      </div>
      ${answered(answer, { asking: chartSpace, there: (value) => this.#periods(value) }, 'stack')}
    </div>`;
  }

  /** @param {Api.Periods} value */
  #periods({ by, periods, whole }) {
    const { career, date } = this.shared;
    const [currency, currencies] = chosenOf(
      periods.flatMap(({ totals }) => totals.map((total) => total.currency)),
      this.shared,
    );
    if (!currency) return html`<p class="quiet">No compensation in this time.</p>`;
    const all = periods.map((period) => ({ ...period, total: ofCurrency(period.totals, currency) }));
    // A currency begins with the first period that paid in it.
    const rows = all.slice(all.findIndex(({ total }) => total));
    const bars = rows.map(({ from, to, total }) => ({
      name: by === 'YEAR' ? yearOf(from) : `${monthName(Number(from.slice(5, 7)))} ${yearOf(from)}`,
      short: by === 'YEAR' ? yearOf(from) : monthName(Number(from.slice(5, 7))),
      total,
      cut: to === dayAfter(date) && !to.endsWith(by === 'YEAR' ? '-01-01' : '-01'),
    }));
    return html`${currencyChooser(currencies, currency)}
      <years-chart
        .bars=${bars}
        .currency=${currency}
        .words=${`${measureOf(this.#measure).name} compensation of ${career.name} by ${by.toLowerCase()}`}
      ></years-chart>
      ${whole.due
        ? notRecorded(whole.due, date, { why: 'which these totals lack', earlier: periods[0].from > career.first })
        : nothing}
      ${this.#table(rows, bars, currency, whole)}`;
  }

  /**
   * @param {(Api.Period & { total: Api.Short | undefined })[]} rows
   * @param {{ name: string, cut: boolean }[]} bars
   * @param {string} currency
   * @param {Api.Periods['whole']} all
   */
  #table(rows, bars, currency, { totals, due }) {
    const whole = this.#measure === 'annualized' ? undefined : ofCurrency(totals, currency);
    /** @param {Api.Component} name */
    const isShown = (name) => rows.some(({ total }) => total && Number(total.components[name]));
    const shown = IN_TOTAL.filter(isShown);
    const benefits = isShown('BENEFITS');
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Years as a table">
      <table class="figures years-table by-period">
        <caption class="hidden-visually">
          Compensation by period
        </caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            ${shown.map((name) => html`<th scope="col" class="n">${swatch(name)}${COMPONENT_NAMES[name]}</th>`)}
            <th scope="col" class="n">Total</th>
            <th scope="col" class="n">Change</th>
            ${benefits
              ? html`<th scope="col" class="n">${swatch('BENEFITS')}Benefits <span class="quiet">besides</span></th>`
              : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows.map(({ from, to, total, due: lacked }, index) => {
            const before = index ? rows[index - 1].total : undefined;
            const way = this.#way(from, to);
            return html`<tr>
              <th scope="row">
                <a href=${address.link(way)} title=${spanWords(from, to)} @click=${following(way)}
                  >${bars[index].name}</a
                >
                ${bars[index].cut ? html`<span class="quiet small">so far</span>` : nothing}
              </th>
              ${shown.map((name) => partCell(COMPONENT_NAMES[name], total ? amount(total.components[name]) : ''))}
              <td class="n whole">
                ${total ? html`<strong>${amount(total.total)}</strong>` : none(currency)}${lacking(lacked, currency)}
              </td>
              ${partCell(
                'Change',
                before && total && !bars[index].cut ? signedPercent(percentChange(before.total, total.total)) : '',
              )}
              ${benefits ? partCell('Benefits besides', total ? amount(total.components.BENEFITS) : '') : nothing}
            </tr>`;
          })}
          ${whole
            ? html`<tr class="sum">
                <th scope="row">Together</th>
                ${shown.map((name) => partCell(COMPONENT_NAMES[name], amount(whole.components[name])))}
                <td class="n whole">${amount(whole.total)}${lacking(due, currency)}</td>
                ${partCell('Change', '')}
                ${benefits ? partCell('Benefits besides', amount(whole.components.BENEFITS)) : nothing}
              </tr>`
            : nothing}
        </tbody>
      </table>
    </div>`;
  }

  /**
   * A period with its derivation: its last day, and the window that is the period.
   *
   * @param {string} from
   * @param {string} to the first day after it
   * @returns {Page.Changes}
   */
  #way(from, to) {
    const { date, address: now } = this.shared;
    const window = now.by === 'month' ? from : 'calendar';
    const on = earliest(plusDays(to, -1), date);
    return { on, measure: this.#measure, window, view: 'why', figure: null, by: null };
  }
}

/** @param {Api.Short[]} totals @param {string} currency */
const ofCurrency = (totals, currency) => totals.find((total) => total.currency === currency);

customElements.define('years-view', YearsView);
