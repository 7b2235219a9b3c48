import { html, nothing, svg } from 'lit';
import { address } from '../address.js';
import { amount, said, signedPercent } from '../amounts.js';
import { answered } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { dayNumber, longDate, periodWords, plusDays, yearOf } from '../dates.js';
import { PageElement } from '../element.js';
import { colourOf, kindOf, shapeIn } from '../facts/kinds.js';
import { amountTicks, dateTicks, linePath, stack } from '../pay/geometry.js';
import { Width } from '../pay/width.js';
import { growthEntry } from './growth-entry.js';

/** What stands on one line of the timeline. */
const LANES = [
  { id: 'position', name: 'Position', kinds: ['HIRE', 'PROMOTION', 'TRANSFER'] },
  { id: 'pay', name: 'Pay', kinds: ['RAISE', 'ADJUSTMENT', 'HOURS'] },
  { id: 'achievements', name: 'Achievements', kinds: ['ACHIEVEMENT'] },
  { id: 'incidents', name: 'Incidents', kinds: ['INCIDENT'] },
];
/** @param {string} kind */
const laneOf = (kind) => LANES.find(({ kinds }) => kinds.includes(kind)) ?? LANES[0];

/** Promotions, raises, achievements and incidents on one timeline with pay, up to the chosen day. */
class GrowthView extends PageElement {
  static properties = { shared: {} };

  constructor() {
    super();
    /** @type {Page.Shared} */
    this.shared;
    this.asks = new Asks(this);
    this.width = new Width(this);
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
    const query = { from: career.first, to: plusDays(date, 1), knownAt };
    const answer = this.asks.about({ what: 'growth', career: career.id, version: career.version, query }, resting);
    return answered(answer, { there: (value) => this.#growth(value) }, 'growth stack');
  }

  /** @param {Api.Growth} value */
  #growth(value) {
    const { date, address: now } = this.shared;
    const chosen = now.kind ? now.kind.split('~') : LANES.map(({ id }) => id);
    const entries = value.entries.filter(({ kind }) => chosen.includes(laneOf(kind).id));
    return html` ${this.#rates(value)}
      ${this.width.measured ? this.#timeline(value.entries, chosen, this.width.measured) : nothing}
      <div class="row" role="group" aria-label="Shown">
        ${LANES.map(
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

  /** @param {Api.Growth} growth */
  #rates({ from, rates, promotions }) {
    const words = { BASE: 'Base', PAID: 'Paid base', ANNUALIZED: 'Annualized total' };
    const wait = promotions.between.at(-1);
    return html`<dl class="numbers">
      ${rates.map(({ of, currency, before, after, percent, perYear }) =>
        before === null || after === null
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

  /**
   * A lane for each kind of event, over the pay of the day.
   *
   * @param {Api.GrowthEntry[]} entries
   * @param {string[]} chosen
   * @param {number} width
   */
  #timeline(entries, chosen, width) {
    const { career, date } = this.shared;
    const narrow = width < 560;
    const [left, right, lane] = [narrow ? 12 : 112, 12, narrow ? 40 : 30];
    const lanes = LANES.filter(({ id }) => chosen.includes(id));
    const payHeight = 84;
    const height = payHeight + lanes.length * lane + 30;
    const range = career.rangeWith(date);
    const [start, end] = [dayNumber(range.from), dayNumber(range.to) + 1];
    /** @param {number} day */
    const at = (day) => left + ((Math.min(Math.max(day, start), end) - start) / (end - start)) * (width - left - right);
    /** @param {string} day */
    const x = (day) => at(dayNumber(day));
    const currencies = career.currencies;
    /** @param {string} currency */
    const line = (currency) => {
      const bands = stack(
        career.points.filter((point) => point.to > range.from && point.from <= range.to),
        currency,
      ).map((band) => ({ ...band, tops: [band.tops[2]] }));
      const top = Math.max(...amountTicks(Math.max(...bands.map((band) => band.tops[0]), 1), 3));
      return linePath(bands, 0, at, (value) => payHeight - (value / top) * (payHeight - 12));
    };
    return html`<figure class="chart lanes">
      <svg
        class="plot"
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
        role="img"
        aria-label="Timeline of ${entries.length} events over the annualized total; the list below has them all"
      >
        ${narrow ? nothing : svg`<text x="0" y="44">Total, ${currencies.join(' and ')}</text>`}
        ${currencies.map(
          (currency, index) => svg`<path class="total-line ${index ? 'second' : ''}" d=${line(currency)}/>`,
        )}
        <path class="axis" d="M${left} ${payHeight}H${width - right}" />
        ${lanes.map(({ name, id }, index) => {
          const y = payHeight + index * lane + 22;
          return svg`<path class="grid" d="M${left} ${y}H${width - right}"/>
            <text x=${narrow ? left : 0} y=${narrow ? y - 9 : y + 4}>${name}</text>
            ${entries
              .filter(({ kind }) => laneOf(kind).id === id)
              .map((entry) => {
                const kind = kindOf(entry.fact.fact.type);
                return svg`<svg class="of-${colourOf(kind)} event" x=${x(entry.on) - 6} y=${y - 6} width="12" height="12" viewBox="0 0 12 12" overflow="visible">
                <title>${longDate(entry.on)}: ${said(entry.title ?? '')}</title>${shapeIn(kind)}</svg>`;
              })}`;
        })}
        ${dateTicks(range.from, plusDays(range.to, 1), width - left - right, narrow ? 56 : 72).map(
          ({ day, label, edge }) => svg`
          <text class=${edge} x=${x(day)} y=${height - 4}>${label}</text>`,
        )}
        <path class="marker" d="M${x(date)} 4V${height - 22}" />
      </svg>
    </figure>`;
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
