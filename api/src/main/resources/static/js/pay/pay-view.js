import { html, nothing } from 'lit';
import { answered, chartSpace, dots } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { longDate, plusDays, plusMonths } from '../dates.js';
import { PageElement } from '../element.js';
import { afterFirstYear, lastOfFirstYear } from './after-first-year.js';
import { measureOf, shortTotals, sinceDate, windowBefore, windowOf } from './measures.js';
import { chosenOf, currencyChooser, presentFirst } from './currency-chooser.js';
import { notRecorded } from './due.js';
import { headline } from './headline.js';
import { measureChooser } from './measure-chooser.js';
import { measureOptions } from './measure-options.js';
import { payTable } from './pay-table.js';
import { positions } from './positions.js';
import './accrual-chart.js';
import './pay-chart.js';
import './upcoming-list.js';

/** @import { Measure } from './measures.js' */
/** @import { Known } from './pay-table.js' */

/** Who and what on this day: position, tenure, the total under a measure, its chart and its table. */
class PayView extends PageElement {
  static properties = { shared: {} };

  constructor() {
    super();
    /** @type {Page.Shared} */
    this.shared;
    this.asks = new Asks(this);
  }

  /**
   * Annualized totals of every date are in the career as loaded; those of every other measure are asked for.
   *
   * @param {Measure} measure
   * @returns {Page.Answer<Api.Short[]>}
   */
  #figures(measure) {
    const { career, date, resting, figures } = this.shared;
    const first = career.currencyOn(date);
    if (measure.id === 'annualized') return { state: 'there', value: presentFirst(career.totalsOn(date), first) };
    const answer = this.asks.about(figures, resting);
    return answer.value ? { ...answer, value: presentFirst(shortTotals(answer.value), first) } : answer;
  }

  render() {
    const { career, date, address: now } = this.shared;
    const measure = measureOf(now.measure);
    const window = windowOf(now.window, date, career);
    const figures = this.#figures(measure);
    return html`<section class="pay" aria-label="Compensation">
      ${this.#positions()}
      ${answered(
        figures,
        {
          asking: html`<p class="total"><span class="headline-sum">${dots}</span></p>`,
          there: (totals) => headline(totals, measure),
        },
        'totals',
      )}
      ${this.#due(measure, window)}
      <upcoming-list .shared=${this.shared}></upcoming-list>
      <div class="measure">
        ${measureChooser(measure.id)} ${measureOptions(measure, now, window, career)}
        <p class="explain">${measure.explain(date, window)}</p>
      </div>
      ${measure.windowed
        ? html`<accrual-chart .shared=${this.shared} .window=${window}></accrual-chart>`
        : answered(figures, {
            asking: chartSpace,
            failed: () => nothing,
            there: (totals) => this.#chart(totals, measure),
          })}
      ${answered(figures, {
        failed: () => nothing,
        there: (totals) =>
          payTable({
            totals,
            measure: measure.id,
            known: this.#comparison(measure, now),
            now,
            later: this.#later(measure),
          }),
      })}
    </section>`;
  }

  /**
   * What fell due in the window and is not recorded is missing in what was received.
   *
   * @param {Measure} measure
   * @param {Api.DateRange} window
   */
  #due(measure, { from }) {
    const { career, date, resting, figures } = this.shared;
    if (measure.id !== 'realized') return nothing;
    return answered(this.asks.about(figures, resting), {
      asking: html``,
      failed: () => nothing,
      there: ({ due }) =>
        due ? notRecorded(due, date, { why: 'which this total lacks', earlier: from > career.first }) : nothing,
    });
  }

  #positions() {
    const { career, date } = this.shared;
    const line = career.lineOn(date);
    return positions(career, line, line ? this.#tenure() : null);
  }

  /** @returns {Page.Answer<Api.State>} */
  #tenure() {
    const {
      career,
      date,
      resting,
      address: { known: knownAt },
    } = this.shared;
    return this.asks.about(
      { what: 'state', career: career.id, version: career.version, query: { asOf: date, knownAt } },
      resting,
    );
  }

  /**
   * What the change is counted from: a day, of annualized, or else the window before.
   *
   * @param {Measure} measure
   * @param {Page.Address} now
   * @returns {Known | null}
   */
  #comparison(measure, now) {
    const { career, date, resting, figures } = this.shared;
    if (measure.id === 'annualized') {
      const on = sinceDate(now.since, date, career);
      return { on, state: 'there', totals: career.totalsOn(on) };
    }
    const earlier = measure.windowed && windowBefore(now.window, windowOf(now.window, date, career));
    if (!earlier) return null;
    const answer = this.asks.about({ ...figures, query: { ...figures.query, ...earlier } }, resting);
    return {
      label: 'Change from the window before',
      answer,
      state: answer.state,
      totals: answer.value ? shortTotals(answer.value) : [],
    };
  }

  /**
   * Of a first year what its grants bring after the anniversary.
   *
   * @param {Measure} measure
   */
  #later(measure) {
    const { career, date, resting, address: now } = this.shared;
    if (measure.id !== 'first-year') return [];
    const hired = career.hireOn(date);
    const employment = career.employment(now.employment) ?? career.employments.find(({ from }) => from === hired);
    if (!employment) return [];
    const query = { asOf: lastOfFirstYear(employment), knownAt: now.known };
    const { value } = this.asks.about({ what: 'vesting', career: career.id, version: career.version, query }, resting);
    return value ? afterFirstYear(value.grants, employment) : [];
  }

  /** @param {Api.Short[]} totals @param {Measure} measure */
  #chart(totals, measure) {
    const { career, date } = this.shared;
    if (measure.id === 'first-year') return this.#firstYear(totals);
    const range = career.rangeWith(date);
    const [currency = career.currencyOn(date), currencies] = chosenOf(career.currencies, this.shared);
    return html`${currencyChooser(currencies, currency)}
      <pay-chart
        .points=${career.points}
        .currency=${currency}
        .from=${range.from}
        .to=${plusDays(range.to, 1)}
        .marker=${date}
        .title=${currencies.length > 1 ? `Annualized, ${currency}` : ''}
      ></pay-chart>`;
  }

  /**
   * One level for twelve months: what an offer says does not move.
   *
   * @param {Api.Short[]} totals
   */
  #firstYear(totals) {
    const { career, date, address: now } = this.shared;
    const from = career.employment(now.employment)?.from ?? career.hireOn(date);
    const to = plusMonths(from, 12);
    const [currency, currencies] = chosenOf(
      totals.map((total) => total.currency),
      this.shared,
    );
    if (!currency) return html``;
    return html`${currencyChooser(currencies, currency)}
      <pay-chart
        .points=${[{ from, to, totals }]}
        .currency=${currency}
        .from=${from}
        .to=${to}
        .title=${`First year from ${longDate(from)}${currencies.length > 1 ? `, ${currency}` : ''}`}
        .short=${true}
      ></pay-chart>`;
  }
}

customElements.define('pay-view', PayView);
