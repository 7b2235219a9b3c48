import { html, nothing } from 'lit';
import { address } from '../address.js';
import { answered, chartSpace, dots } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { isDate, longDate, plusDays, plusMonths } from '../dates.js';
import { PageElement } from '../element.js';
import { dated, ticked, typed } from '../listeners.js';
import { measureOf, shortTotals, sinceDate, windowBefore, windowOf, WINDOWS } from './measures.js';
import { headline } from './headline.js';
import { measureChooser } from './measure-chooser.js';
import { payTable } from './pay-table.js';
import { tenureWords } from './tenure.js';
import '../date-field.js';
import './accrual-chart.js';
import './pay-chart.js';

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
    if (measure.id === 'annualized') return { state: 'there', value: career.totalsOn(date) };
    const answer = this.asks.about(figures, resting);
    return answer.value ? { ...answer, value: shortTotals(answer.value) } : answer;
  }

  render() {
    const { career, date, resting, address: now } = this.shared;
    const measure = measureOf(now.measure);
    const window = windowOf(now.window, date, career);
    const figures = this.#figures(measure);
    return html`<section class="pay" aria-label="Compensation">
      ${this.#position()}
      ${answered(
        figures,
        {
          asking: html`<p class="total"><span class="headline-sum">${dots}</span></p>`,
          there: (totals) => headline(totals, measure),
        },
        'totals',
      )}
      <div class="measure">
        ${measureChooser(measure.id)} ${measure.windowed ? this.#window(now, window) : nothing}
        <p class="explain">${measure.explain(date, window)}</p>
      </div>
      ${measure.windowed
        ? html`<accrual-chart
            .career=${career}
            .window=${window}
            .measure=${measure.id}
            .convention=${now.days}
            .known=${now.known}
            .resting=${resting}
          ></accrual-chart>`
        : answered(figures, {
            asking: chartSpace,
            failed: () => nothing,
            there: (totals) => this.#chart(totals, measure),
          })}
      ${answered(figures, {
        failed: () => nothing,
        there: (totals) => payTable({ totals, measure: measure.id, known: this.#comparison(measure, now), now }),
      })}
    </section>`;
  }

  #position() {
    const { career, date } = this.shared;
    const line = career.lineOn(date);
    const job = line?.state.employment;
    const tenure = line ? this.#tenure(line) : null;
    const where = job && [job.employer, job.team, job.level, job.location].filter(Boolean);
    return html`<div class="position">
      <div>
        <h1>
          ${job
            ? job.title
            : line
              ? 'Not employed'
              : career.isEmpty
                ? 'Nothing was known yet'
                : 'Before the first fact'}
        </h1>
        <p class="where">
          ${where ? where.join(' · ') : career.name}
          ${job?.onLeave ? html`<span class="chip">on leave</span>` : nothing}
        </p>
      </div>
      ${tenure
        ? answered(
            tenure,
            { asking: tenureWords(job, null), there: ({ tenure: spans }) => tenureWords(job, spans) },
            'tenure',
          )
        : nothing}
    </div>`;
  }

  /**
   * Of a day with a fact the replay knows it.
   *
   * @param {Api.ReplayLine} line
   * @returns {Page.Answer<Api.State>}
   */
  #tenure({ state }) {
    const {
      career,
      date,
      resting,
      address: { known: knownAt },
    } = this.shared;
    if (state.asOf === date) return { state: 'there', value: state };
    return this.asks.about(
      { what: 'state', career: career.id, version: career.version, query: { asOf: date, knownAt } },
      resting,
    );
  }

  /** @param {Page.Address} now @param {Api.DateRange} window */
  #window(now, window) {
    const custom = isDate(now.window);
    return html`<div class="window row">
      <label class="hidden-visually" for="window">Window</label>
      <select id="window" class="input" @change=${typed((value) => address.go({ window: value || window.from }))}>
        ${WINDOWS.map(({ id, name }) => html`<option value=${id} ?selected=${id === now.window}>${name}</option>`)}
        <option value="" ?selected=${custom}>From a date</option>
      </select>
      ${custom
        ? html`<date-field
            .value=${now.window}
            .label=${'From'}
            .fieldId=${'window-from'}
            @date=${dated((date) => address.go({ window: date }))}
          ></date-field>`
        : nothing}
      <label class="check small"
        ><input
          type="checkbox"
          .checked=${now.days === 'actual-365'}
          @change=${ticked((on) => address.go({ days: on ? 'actual-365' : null }))}
        />
        Count actual days of 365</label
      >
    </div>`;
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

  /** @param {Api.Short[]} totals @param {Measure} measure */
  #chart(totals, measure) {
    const { career, date } = this.shared;
    if (measure.id === 'first-year') return this.#firstYear(totals);
    const range = career.rangeWith(date);
    return career.currencies.map(
      (currency) =>
        html`<pay-chart
          .points=${career.points}
          .currency=${currency}
          .from=${range.from}
          .to=${plusDays(range.to, 1)}
          .marker=${date}
          .short=${career.currencies.length > 1}
          .title=${career.currencies.length > 1 ? `Annualized, ${currency}` : ''}
        ></pay-chart>`,
    );
  }

  /**
   * One level for twelve months: what an offer says does not move.
   *
   * @param {Api.Short[]} totals
   */
  #firstYear(totals) {
    const { career, date } = this.shared;
    const from = career.hireOn(date);
    const to = plusMonths(from, 12);
    return totals.map(
      ({ currency }) =>
        html`<pay-chart
          .points=${[{ from, to, totals }]}
          .currency=${currency}
          .from=${from}
          .to=${to}
          .title=${`First year from ${longDate(from)}${totals.length > 1 ? `, ${currency}` : ''}`}
          .short=${true}
        ></pay-chart>`,
    );
  }
}

customElements.define('pay-view', PayView);
