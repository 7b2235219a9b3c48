import { html, nothing } from 'lit';
import { address } from '../address.js';
import { amount, signedPercent } from '../amounts.js';
import { answered } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { dayAfter, latest, longDate, periodWords, plusMonths, yearOf } from '../dates.js';
import { PageElement } from '../element.js';
import { growthEntry } from './growth-entry.js';
import { LANES, laneOf } from './growth-lanes.js';
import './growth-timeline.js';

/** How far back growth is looked at, and how that is called where there is little room. */
const SPANS = [
  { id: 'career', name: 'Whole career', short: 'Career' },
  { id: 'employment', name: 'This employment', short: 'Employment' },
  { id: 'five-years', name: '5 years', short: '5 years' },
  { id: 'year', name: '12 months', short: '12 months' },
];

/** Promotions, raises, achievements and incidents on one timeline with pay, up to the chosen day. */
class GrowthView extends PageElement {
  static properties = { shared: {} };

  constructor() {
    super();
    /** @type {Page.Shared} */
    this.shared;
    this.asks = new Asks(this);
  }

  render() {
    const {
      career,
      date,
      resting,
      address: { known: knownAt },
    } = this.shared;
    if (date < career.first)
      return html`<p class="quiet">Growth begins with the first fact, on ${longDate(career.first)}.</p>`;
    const query = { from: this.#from(), to: dayAfter(date), knownAt };
    const answer = this.asks.about({ what: 'growth', career: career.id, version: career.version, query }, resting);
    return html`${this.#spans()} ${answered(answer, { there: (value) => this.#growth(value) }, 'growth stack')}`;
  }

  #from() {
    const { career, date, address: now } = this.shared;
    const from = {
      employment: career.hireOn(date),
      'five-years': plusMonths(date, -60),
      year: plusMonths(date, -12),
    }[now.span ?? ''];
    return latest(from ?? career.first, career.first);
  }

  #spans() {
    const chosen = SPANS.find(({ id }) => id === this.shared.address.span) ?? SPANS[0];
    return html`<div class="segments small spans" role="group" aria-label="Span">
      ${SPANS.map(
        ({ id, name, short }) =>
          html`<button
            aria-pressed=${id === chosen.id}
            aria-label=${name}
            @click=${() => address.go({ span: id === SPANS[0].id ? null : id })}
          >
            <span class="where-wide">${name}</span><span class="where-narrow">${short}</span>
          </button>`,
      )}
    </div>`;
  }

  /** @param {Api.Growth} value */
  #growth(value) {
    const { date, address: now } = this.shared;
    const lanes = LANES.filter(({ id }) => value.entries.some(({ kind }) => laneOf(kind).id === id));
    const chosen = now.kind ? now.kind.split('~') : LANES.map(({ id }) => id);
    const entries = value.entries.filter(({ kind }) => chosen.includes(laneOf(kind).id));
    return html` ${this.#rates(value)}
      <growth-timeline
        .shared=${this.shared}
        .entries=${entries}
        .lanes=${lanes.filter(({ id }) => chosen.includes(id))}
        .from=${value.from}
      ></growth-timeline>
      <div class="row" role="group" aria-label="Shown">
        ${lanes.map(
          ({ id, name }) =>
            html` <label class="check small"
              ><input
                type="checkbox"
                .checked=${chosen.includes(id)}
                @change=${() => this.#choose(id, chosen)}
              />${name}</label
            >`,
        )}
      </div>
      ${entries.length
        ? this.#entries(entries)
        : html`<p class="quiet">Nothing of this kind up to ${longDate(date)}.</p>`}`;
  }

  /** @param {string} id @param {string[]} chosen */
  #choose(id, chosen) {
    const kinds = LANES.map((lane) => lane.id).filter((each) => (each === id) !== chosen.includes(each));
    address.go({ kind: kinds.length === LANES.length ? null : kinds.join('~') || 'nothing' });
  }

  /**
   * Rates of the currency that is paid now: what a job paid in another one, and what one at the side pays in it today, are
   * no growth of each other.
   *
   * @param {Api.Growth} growth
   */
  #rates({ from, rates, promotions }) {
    const { career, date } = this.shared;
    const present = career.currencyOn(date);
    const words = { BASE: 'Base', PAID: 'Paid base', ANNUALIZED: 'Annualized total' };
    const wait = promotions.between.at(-1);
    return html`<dl class="numbers">
      ${rates.map(({ of, currency, before, after, percent, perYear }) =>
        before === null || after === null || currency !== present
          ? nothing
          : html`<div>
              <dt>${words[of]}, ${currency}</dt>
              <dd>
                <strong>${signedPercent(percent)}</strong>
                <span class="small quiet"
                  >${amount(before)} to
                  ${amount(after)}${perYear ? html`, ${signedPercent(perYear)} a year` : nothing}</span
                >
              </dd>
            </div>`,
      )}
      <div>
        <dt>Promotions</dt>
        <dd>
          <strong>${promotions.count}</strong>
          <span class="small quiet"
            >${wait ? `${periodWords(wait.period)} between the last two` : `since ${longDate(from)}`}</span
          >
        </dd>
      </div>
    </dl>`;
  }

  /** @param {Api.GrowthEntry[]} entries */
  #entries(entries) {
    const years = Map.groupBy(entries.toReversed(), ({ on }) => yearOf(on));
    return html`${[...years].map(
      ([year, list]) =>
        html` <section class="growth-year">
          <h3 class="overline">${year}</h3>
          <ol class="entries">
            ${list.map((entry) => growthEntry(entry, this.shared.career))}
          </ol>
        </section>`,
    )}`;
  }
}

customElements.define('growth-view', GrowthView);
