import { html, nothing } from 'lit';
import { address } from '../address.js';
import { amount, isZero, minus } from '../amounts.js';
import { answered, chartSpace, dots } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { isDate, longDate, periodWords, plusDays, plusMonths } from '../dates.js';
import { PageElement } from '../element.js';
import { follow } from '../follow.js';
import {
  isWindowed,
  measureOf,
  MEASURES,
  shortTotals,
  sinceDate,
  windowBefore,
  windowOf,
  WINDOWS,
} from './measures.js';
import { payTable } from './pay-table.js';
import '../date-field.js';
import './accrual-chart.js';
import './pay-chart.js';

/** Who and what on this day: position, tenure, the total under a measure, its chart and its table. */
class PayView extends PageElement {
  static properties = { shared: {} };

  constructor() {
    super();
    this.asks = new Asks(this);
  }

  /* Annualized totals of every date are in the career as loaded; those of every other measure are asked for. */
  #figures(measure) {
    const { career, date, resting, figures } = this.shared;
    if (measure.id !== 'annualized') return this.asks.about(figures, resting);
    return { state: 'there', value: career.totalsOn(date) };
  }

  render() {
    const { career, date, resting, address: now } = this.shared;
    const measure = measureOf(now.measure);
    const window = measure.windowed ? windowOf(now.window, date, career) : null;
    const figures = this.#figures(measure);
    const short = measure.id === 'annualized' ? (totals) => totals : shortTotals;
    return html`<section class="pay" aria-label="Compensation">
      ${this.#position()}
      ${answered(
        figures,
        {
          asking: html`<p class="total"><span class="headline-sum">${dots}</span></p>`,
          there: (value) => this.#totals(short(value), measure),
        },
        'totals',
      )}
      <div class="measure">
        <div class="segments" role="radiogroup" aria-label="Measure" @keydown=${turn}>
          ${MEASURES.map(
            ({ id, name }) =>
              html` <button
                role="radio"
                aria-checked=${id === measure.id}
                tabindex=${id === measure.id ? 0 : -1}
                @click=${() => address.go({ measure: id })}
              >
                ${name}
              </button>`,
          )}
        </div>
        ${measure.windowed ? this.#window(now, window) : nothing}
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
            there: (value) => this.#chart(short(value), measure),
          })}
      ${answered(figures, {
        failed: () => nothing,
        there: (value) =>
          payTable({ totals: short(value), measure: measure.id, known: this.#comparison(measure, now), now }),
      })}
    </section>`;
  }

  #position() {
    const { career, date, resting } = this.shared;
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

  /* Of a day with a fact the replay knows it. */
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

  #totals(totals, measure) {
    if (!totals.length)
      return html`<p class="totals-none">No compensation ${measure.windowed ? 'in this window' : 'on this day'}</p>`;
    return totals.map(
      ({ currency, components, total, totalWithBenefits }) =>
        html` <p class="total">
          <span class="headline-sum" data-currency=${currency}>${amount(total)}</span>
          <span class="currency">${currency}${measure.per ? ` ${measure.per}` : ''}</span>
          <a
            class="link strong"
            href=${address.link({ view: 'why', figure: null })}
            @click=${(event) => this.#why(event)}
            >How we got here</a
          >
          ${isZero(minus(totalWithBenefits, total))
            ? nothing
            : html`<span class="benefits">${amount(totalWithBenefits)} with benefits</span>`}
        </p>`,
    );
  }

  #why(event) {
    follow(event, { view: 'why', figure: null });
    if (event.defaultPrevented) this.parentElement.querySelector('.views')?.scrollIntoView({ block: 'start' });
  }

  #window(now, window) {
    const custom = isDate(now.window);
    return html`<div class="window row">
      <label class="hidden-visually" for="window">Window</label>
      <select id="window" class="input" @change=${(event) => address.go({ window: event.target.value || window.from })}>
        ${WINDOWS.map(({ id, name }) => html`<option value=${id} ?selected=${id === now.window}>${name}</option>`)}
        <option value="" ?selected=${custom}>From a date</option>
      </select>
      ${custom
        ? html`<date-field
            .value=${now.window}
            .label=${'From'}
            .fieldId=${'window-from'}
            @date=${({ detail }) => detail.date && address.go({ window: detail.date })}
          ></date-field>`
        : nothing}
      <label class="check small"
        ><input
          type="checkbox"
          .checked=${now.days === 'actual-365'}
          @change=${(event) => address.go({ days: event.target.checked ? 'actual-365' : null })}
        />
        Count actual days of 365</label
      >
    </div>`;
  }

  /* What the change is counted from: {on, answer} of annualized, {label, answer} of the window before. */
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

  /* One level for twelve months: what an offer says does not move. */
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

const tenureWords = (job, tenure) =>
  html` <p>
    <strong
      >${tenure?.withEmployer
        ? periodWords(tenure.withEmployer.period)
        : tenure?.total
          ? periodWords(tenure.total.period)
          : dots}</strong
    >
    ${job ? html`<span>with ${job.employer} since ${longDate(job.since)}</span>` : html`<span>employed in all</span>`}
    ${job && tenure?.inTitle && tenure.inTitle.days !== tenure.withEmployer?.days
      ? html`<span>${periodWords(tenure.inTitle.period)} in title</span>`
      : nothing}
    ${job && tenure?.total && tenure.total.days !== tenure.withEmployer?.days
      ? html`<span>${periodWords(tenure.total.period)} employed in all</span>`
      : nothing}
  </p>`;

/** Arrow keys within a group of choices. */
function turn(event) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons[(buttons.indexOf(event.target) + step + buttons.length) % buttons.length];
  event.preventDefault();
  next.click();
  next.focus();
}

customElements.define('pay-view', PayView);
