import { html, nothing, svg } from 'lit';
import { amount, said } from '../amounts.js';
import { dayNumber, longDate, plusDays } from '../dates.js';
import { PageElement } from '../element.js';
import { kindOf } from '../facts/kinds.js';
import { markOf } from '../facts/mark.js';
import { amountAxis } from '../pay/amount-axis.js';
import { chosenOf } from '../pay/currency-chooser.js';
import { amountTicks, dateTicks, linePath, stack } from '../pay/geometry.js';
import { pointedAt, Pointing } from '../pay/pointing.js';
import { readOut } from '../pay/read-out.js';
import { Width } from '../pay/width.js';
import { groupMark, groupsOf } from './growth-groups.js';

/** @import { Group } from './growth-groups.js' */
/** @import { Lane } from './growth-lanes.js' */

const PAY = 68;
/** Events of one place that are named. */
const NAMED = 4;

/** The events of a span, a lane for each sort, below the pay of its days: a line and a scale for each currency. */
class GrowthTimeline extends PageElement {
  static properties = { shared: {}, entries: {}, lanes: {}, from: {} };

  constructor() {
    super();
    /** @type {Page.Shared} */
    this.shared;
    /** @type {Api.GrowthEntry[]} */
    this.entries = [];
    /** @type {Lane[]} */
    this.lanes = [];
    /** @type {string} the first day of the span */
    this.from;
    this.width = new Width(this);
    /** @type {Map<number, Group[]>} the events at each pixel that has any */
    this.places = new Map();
    this.pointing = new Pointing(this, () => [...this.places.keys()]);
  }

  render() {
    const width = this.width.measured;
    if (!width) return html`<figure class="chart"></figure>`;
    const { career, date } = this.shared;
    const narrow = width < 560;
    const [left, right, lane] = [narrow ? 44 : 112, 12, narrow ? 40 : 30];
    const range = { from: this.from, to: career.rangeWith(date).to };
    const [start, end] = [dayNumber(range.from), dayNumber(range.to) + 1];
    /** @param {number} day */
    const at = (day) => left + ((Math.min(Math.max(day, start), end) - start) / (end - start)) * (width - left - right);
    /** @param {string} day */
    const x = (day) => Math.round(at(dayNumber(day)));
    const points = career.points.filter((point) => point.to > range.from && point.from <= range.to);
    const [, currencies] = chosenOf(
      points.flatMap(({ totals }) => totals.map(({ currency }) => currency)),
      this.shared,
    );
    const lanesTop = currencies.length * PAY + 8;
    const height = lanesTop + this.lanes.length * lane + 30;
    const groups = groupsOf(this.entries, x);
    this.places = Map.groupBy(groups, (group) => group.x);
    const here = this.pointing.x === null ? undefined : this.places.get(this.pointing.x);
    return html`<figure class="chart lanes">
      <svg
        class="plot"
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
        role="img"
        tabindex="0"
        aria-label="Timeline of ${this.entries.length} events below the annualized total; the list below has them all"
        ${pointedAt(this.pointing)}
      >
        ${currencies.map((currency, index) =>
          this.#pay(currency, points, at, index * PAY, [left, width - right], narrow),
        )}
        ${this.lanes.map(({ name, id }, index) => {
          const y = lanesTop + index * lane + 22;
          return svg`<path class="grid" d="M${left} ${y}H${width - right}"/>
            <text x="0" y=${narrow ? y - 11 : y + 4}>${name}</text>
            ${groups.map((group) => (group.lane === id ? groupMark(group, y) : nothing))}`;
        })}
        ${dateTicks(range.from, plusDays(range.to, 1), width - left - right, narrow ? 56 : 72).map(
          ({ day, label, edge }) => svg`<text class=${edge} x=${x(day)} y=${height - 4}>${label}</text>`,
        )}
        <path class="marker" d="M${x(date)} 4V${height - 22}" />
        ${here ? svg`<path class="pointed" d="M${this.pointing.x} 4V${height - 22}"/>` : nothing}
      </svg>
      ${readOut(this.pointing, here ? this.#read(here) : nothing, 'Point at an event to read it.')}
    </figure>`;
  }

  /**
   * The annualized total of one currency, on its own scale from zero.
   *
   * @param {string} currency
   * @param {Api.SeriesPoint[]} points
   * @param {(day: number) => number} at
   * @param {number} top
   * @param {[number, number]} sides
   * @param {boolean} narrow
   */
  #pay(currency, points, at, top, [left, right], narrow) {
    const bands = stack(points, currency).map((band) => ({ ...band, tops: [band.tops[2]] }));
    const ticks = amountTicks(Math.max(...bands.map((band) => band.tops[0]), 1), 2);
    const largest = ticks[ticks.length - 1];
    /** @param {number} value */
    const y = (value) => top + PAY - 8 - (value / largest) * (PAY - 22);
    return svg`${amountAxis([0, largest], y, left, right)}
      <text x="0" y=${top + PAY / 2 + 4}>${narrow ? currency : `Total, ${currency}`}</text>
      <path class="total-line" d=${linePath(bands, 0, at, y)}/>`;
  }

  /** @param {Group[]} groups of one place */
  #read(groups) {
    const here = groups.flatMap(({ entries }) => entries).sort((a, b) => (a.on < b.on ? -1 : 1));
    const [first, last] = [here[0].on, here[here.length - 1].on];
    const totals = this.shared.career.totalsOn(last);
    const more = here.length - NAMED;
    return html`<strong>${first === last ? longDate(first) : `${longDate(first)} to ${longDate(last)}`}</strong> ${here
        .slice(0, NAMED)
        .map(
          ({ fact, title, kind }) =>
            html`<span class="row tight"
              >${markOf(kindOf(fact.fact.type), false)}${said(title ?? kind.toLowerCase())}</span
            >`,
        )}
      ${more > 0 ? html`<span>and ${more} more</span>` : nothing}
      ${totals.map(({ total, currency }) => html`<span>Total <strong>${amount(total)}</strong> ${currency}</span>`)}`;
  }
}

customElements.define('growth-timeline', GrowthTimeline);
