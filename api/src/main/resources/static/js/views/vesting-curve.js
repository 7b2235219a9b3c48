import { html, nothing, svg } from 'lit';
import { drawn } from '../amounts.js';
import { dayNumber, plusDays } from '../dates.js';
import { PageElement } from '../element.js';
import { amountAxis } from '../pay/amount-axis.js';
import { amountTicks, dateTicks } from '../pay/geometry.js';
import { Width } from '../pay/width.js';
import { sizeOf, wholeOf } from './grant-sizes.js';

/** Where the curve stands after a day. @typedef {{ day: string, done: number, all: number }} Step */

/**
 * What stock has come and is to come, cumulated and in the currency of most of it: a step a tranche, at the newest price.
 * Only lengths: the tranches stand below with their sizes.
 */
class VestingCurve extends PageElement {
  static properties = { grants: {}, date: {} };

  constructor() {
    super();
    /** @type {Api.Grant[]} */
    this.grants = [];
    /** @type {string} */
    this.date = '';
    this.width = new Width(this);
  }

  render() {
    const width = this.width.measured;
    const [currency, steps] = stepsOf(this.grants);
    if (!width || steps.length < 2) return html`<figure class="chart"></figure>`;
    const narrow = width < 560;
    const height = narrow ? 152 : 176;
    const plot = { left: narrow ? 42 : 48, right: 12, top: 12, bottom: 26 };
    const [from, to] = [steps[0].day, plusDays(steps[steps.length - 1].day, 1)];
    const [start, end] = [dayNumber(from), dayNumber(to)];
    const ticks = amountTicks(Math.max(steps[steps.length - 1].all, 1), 3);
    /** @param {string} day */
    const x = (day) =>
      plot.left +
      ((Math.min(Math.max(dayNumber(day), start), end) - start) / (end - start)) * (width - plot.left - plot.right);
    /** @param {number} value */
    const y = (value) => height - plot.bottom - (value / ticks[ticks.length - 1]) * (height - plot.top - plot.bottom);
    /** @param {'done' | 'all'} which */
    const area = (which) => {
      const over = steps.map((step) => `H${x(step.day)}V${y(step[which])}`).join('');
      return `M${x(from)} ${y(0)}${over}H${x(to)}V${y(0)}Z`;
    };
    return html`<figure class="chart vesting-curve">
      <figcaption class="label">Scheduled and vested stock over time, ${currency} at the newest price</figcaption>
      <svg
        class="plot"
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
        role="img"
        aria-label="Stock that vests, cumulated over ${steps.length} dates; the tranches below have every date"
      >
        ${amountAxis(ticks, y, plot.left, width - plot.right)}
        <path class="to-come" d=${area('all')} />
        <path class="done" d=${area('done')} />
        ${dateTicks(from, to, width - plot.left - plot.right, narrow ? 56 : 72).map(
          ({ day, label, edge }) => svg`<text class=${edge} x=${x(day)} y=${height - 6}>${label}</text>`,
        )}
        ${this.date >= from && this.date < to
          ? svg`<path class="marker" d="M${x(this.date)} ${plot.top - 4}V${y(0)}"/>`
          : nothing}
      </svg>
    </figure>`;
  }
}

/**
 * @param {Api.Grant[]} grants
 * @returns {[string, Step[]]}
 */
function stepsOf(grants) {
  const moves = grants.flatMap((grant) => {
    if (grant.instrument !== 'RSU') return [];
    const price =
      typeof grant.total === 'object' ? { amount: '1', currency: grant.total.currency } : grant.worth?.unitPrice;
    if (!price) return [];
    return grant.tranches
      .filter(({ state }) => state !== 'FORFEITED')
      .map((tranche) => ({
        day: tranche.date,
        currency: price.currency,
        done: drawn(sizeOf(tranche.vested)) * drawn(price.amount),
        all: (drawn(sizeOf(wholeOf(tranche))) - drawn(sizeOf(tranche.forfeited))) * drawn(price.amount),
      }));
  });
  const [currency = '', own = []] =
    [...Map.groupBy(moves, (move) => move.currency)].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  /** @type {Step[]} */
  const steps = [];
  let [done, all] = [0, 0];
  for (const move of own.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    done += move.done;
    all += move.all;
    steps.push({ day: move.day, done, all });
  }
  return [currency, steps];
}

customElements.define('vesting-curve', VestingCurve);
