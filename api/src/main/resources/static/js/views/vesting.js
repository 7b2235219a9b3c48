import { html, nothing } from 'lit';
import { amount, drawn, isZero } from '../amounts.js';
import { api } from '../api.js';
import { answered } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { longDate, monthName, yearOf } from '../dates.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { notRecorded, recordTranche } from '../pay/due.js';
import { upcomingQuery } from '../pay/upcoming-list.js';
import { priceOf, sizeOf, sizeOnly, sizeWords, wholeOf } from './grant-sizes.js';
import { nextVests } from './next-vests.js';
import { optionNumbers } from './option-numbers.js';
import { STATES, stateMark, TRANCHE_STATES } from './tranche-states.js';
import { atPrice, priceField, typedPrice } from './typed-price.js';
import { vestingSums } from './vesting-sums.js';
import './vesting-curve.js';

/** What vests when: a calendar of all grants, then each grant with its tranches as of the chosen day. */
class VestingView extends PageElement {
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
    const query = { asOf: date, knownAt };
    return answered(
      this.asks.about({ what: 'vesting', career: career.id, version: career.version, query }, resting),
      {
        there: ({ grants, due }) => this.#grants(grants, due),
        none: () => html`<p class="quiet">No grant up to ${longDate(date)}.</p>`,
      },
      'vesting stack',
    );
  }

  /** @param {Api.Grant[]} given @param {Api.Due | undefined} due */
  #grants(given, due) {
    const { date } = this.shared;
    const price = typedPrice(given, this.shared);
    const grants = atPrice(given, price);
    return html` ${vestingSums(grants, price, this.shared)} ${priceField(given, this.shared)}
      ${due ? notRecorded(due, date, { why: 'and not among what has vested' }) : nothing} ${this.#next(grants)}
      <vesting-curve .grants=${grants} .date=${date}></vesting-curve>
      <div class="row apart">
        ${this.#key(grants)}
        <a class="button" href=${api.exportLink(this.shared.career.id, { format: 'ics' })} download
          >${icon('out')}Calendar file</a
        >
      </div>
      ${this.#calendar(grants)} ${grants.map((grant) => this.#grant(grant, grants.length < 4))}`;
  }

  /** @param {Api.Grant[]} grants */
  #next(grants) {
    const { career, date, resting, address: now } = this.shared;
    const query = upcomingQuery(date, now.known);
    return answered(this.asks.about({ what: 'upcoming', career: career.id, version: career.version, query }, resting), {
      failed: () => nothing,
      none: () => nextVests([], grants, this.shared),
      there: ({ entries }) => nextVests(entries, grants, this.shared),
    });
  }

  /** @param {Api.Grant[]} grants */
  #key(grants) {
    const used = new Set(grants.flatMap(({ tranches }) => tranches.map(({ state }) => state)));
    return html`<p class="row small quiet">
      ${TRANCHE_STATES.filter((state) => used.has(state)).map(
        (state) => html`<span class="row">${stateMark(state)}${STATES[state].name}</span>`,
      )}
    </p>`;
  }

  /**
   * Years down, months across; a square for each tranche.
   *
   * @param {Api.Grant[]} grants
   */
  #calendar(grants) {
    const tranches = grants.flatMap((grant) => grant.tranches.map((tranche) => ({ ...tranche, grant })));
    if (!tranches.length) return nothing;
    const byYear = Map.groupBy(tranches, ({ date }) => Number(yearOf(date)));
    const years = [...byYear.keys()].sort((a, b) => a - b);
    const today = this.shared.date.slice(0, 7);
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Vesting calendar">
      <table class="calendar">
        <caption class="hidden-visually">
          Vesting calendar: tranches by month
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="hidden-visually">Year</span></th>
            ${Array.from({ length: 12 }, (_, index) => html`<th scope="col">${monthName(index + 1)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${years.map(
            (year) =>
              html`<tr>
                <th scope="row">${year}</th>
                ${Array.from({ length: 12 }, (_, index) => {
                  const month = `${year}-${String(index + 1).padStart(2, '0')}`;
                  const here = byYear.get(year)?.filter(({ date }) => date.startsWith(month));
                  return html`<td class=${month === today ? 'this-month' : ''}>
                    ${here?.map(
                      (tranche) =>
                        html`<span
                          class="spot"
                          title="${longDate(tranche.date)}, ${tranche.grant.grantId}: ${sizeWords(
                            wholeOf(tranche),
                          )}, ${STATES[tranche.state].name}"
                        >
                          ${stateMark(tranche.state)}<span class="hidden-visually"
                            >${longDate(tranche.date)}: ${sizeWords(wholeOf(tranche))} of ${tranche.grant.grantId},
                            ${STATES[tranche.state].name}.
                          </span></span
                        >`,
                    )}
                  </td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** @param {Api.Grant} grant @param {boolean} open */
  #grant(grant, open) {
    const whole = drawn(sizeOf(grant.total)) || 1;
    /** @param {Api.Amount} value */
    const share = (value) => Math.max(0, (drawn(sizeOf(value)) / whole) * 100);
    // Vests count for the tranches from the first on: one that is recorded is that of the first due tranche.
    const next = grant.tranches.find(({ state }) => state === 'DUE');
    const vested = share(grant.vested);
    const forfeited = share(grant.forfeited);
    const due = grant.tranches
      .filter(({ state }) => state === 'DUE' || state === 'HELD')
      .reduce((sum, tranche) => sum + share(wholeOf(tranche)) - share(tranche.vested) - share(tranche.forfeited), 0);
    return html`<section class="grant">
      <div class="row apart">
        <h3>
          ${grant.instrument === 'OPTION' ? `Options ${grant.grantId} (${grant.kind})` : `Grant ${grant.grantId}`}
        </h3>
        <p class="quiet small">${grant.employer}, ${longDate(grant.on)}</p>
      </div>
      <svg
        class="progress"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        role="img"
        aria-label="${Math.round(vested)} percent vested"
      >
        <rect class="track" width="100" height="8" />
        <rect class="vested" width=${vested} height="8" />
        <rect class="due" x=${vested} width=${due} height="8" />
        <rect class="forfeited" x=${100 - forfeited} width=${forfeited} height="8" />
      </svg>
      <dl class="numbers">
        ${Object.entries({
          'Whole grant': grant.total,
          Vested: grant.vested,
          Unvested: grant.unvested,
          Forfeited: grant.forfeited,
          'Not scheduled': grant.unscheduled,
        })
          .filter(([, value], index) => index < 3 || !isZero(sizeOf(value)))
          .map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${sizeWords(value)}</dd>
              </div>`,
          )}
        ${grant.instrument === 'OPTION' ? optionNumbers(grant) : nothing}
        ${grant.instrument === 'RSU' && !isZero(sizeOf(grant.withheld))
          ? html`<div>
              <dt>Withheld for tax</dt>
              <dd>${sizeWords(grant.withheld)}</dd>
            </div>`
          : nothing}
        ${grant.instrument === 'RSU' && grant.worth
          ? html`<div>
              <dt>Unvested, worth at ${amount(grant.worth.unitPrice.amount)} ${priceOf(grant.worth.on)}</dt>
              <dd>${sizeWords(grant.worth.unvested)}</dd>
            </div>`
          : nothing}
      </dl>
      ${grant.tranches.length
        ? html`<details ?open=${open}>
            <summary class="small quiet">${grant.tranches.length} tranches</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="Tranches of ${grant.grantId}">
              <table class="figures small">
                <caption class="hidden-visually">
                  Tranches of ${grant.grantId}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">Date</th>
                    <th scope="col">State</th>
                    <th scope="col" class="n">${typeof grant.total === 'object' ? grant.total.currency : 'Units'}</th>
                    <th scope="col" class="n">Vested</th>
                  </tr>
                </thead>
                <tbody>
                  ${grant.tranches.map(
                    (tranche) =>
                      html`<tr>
                        <th scope="row">${longDate(tranche.date)}</th>
                        <td>
                          <span class="row tight"
                            >${stateMark(tranche.state)}${STATES[tranche.state].name}${tranche === next
                              ? recordTranche(grant.grantId, tranche.date)
                              : nothing}</span
                          >
                        </td>
                        <td class="n">${sizeOnly(wholeOf(tranche))}</td>
                        <td class="n quiet">${isZero(sizeOf(tranche.vested)) ? '' : sizeOnly(tranche.vested)}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>
          </details>`
        : html`<p class="small quiet">Nothing is scheduled yet.</p>`}
    </section>`;
  }
}

customElements.define('vesting-view', VestingView);
