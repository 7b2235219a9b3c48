import { html, nothing, svg } from 'lit';
import { amount, drawn, isZero, minus, plus } from '../amounts.js';
import { dayNumber, longDate, plusDays } from '../dates.js';
import { PageElement } from '../element.js';
import { amountAxis } from '../pay/amount-axis.js';
import { amountTicks, dateTicks } from '../pay/geometry.js';
import { pointedAt, Pointing } from '../pay/pointing.js';
import { readOut } from '../pay/read-out.js';
import { fillOf, swatch } from '../pay/swatch.js';
import { Width } from '../pay/width.js';
import { vestingSteps } from './vesting-steps.js';

/** @import { Step, Undated } from './vesting-steps.js' */

/**
 * What stock and options have come and are to come, cumulated, in the currency of most of them: a step a date, stock at
 * its newest price and options at what they would bring at it.
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
    /** @type {Map<number, Step>} the last step at each pixel that has any */
    this.places = new Map();
    this.pointing = new Pointing(this, () => [...this.places.keys()]);
  }

  render() {
    const width = this.width.measured;
    const { currency, steps, undated } = vestingSteps(this.grants);
    if (!width || steps.length < 2) return html`<figure class="chart"></figure>`;
    const narrow = width < 560;
    const height = narrow ? 168 : 192;
    const plot = { left: narrow ? 42 : 48, right: 12, top: 12, bottom: 26 };
    const [from, to] = [steps[0].day, plusDays(steps[steps.length - 1].day, 1)];
    const [start, end] = [dayNumber(from), dayNumber(to)];
    const ticks = amountTicks(Math.max(drawn(steps[steps.length - 1].all), 1), 3);
    /** @param {string} day */
    const x = (day) =>
      plot.left +
      ((Math.min(Math.max(dayNumber(day), start), end) - start) / (end - start)) * (width - plot.left - plot.right);
    /** @param {number} value */
    const y = (value) => height - plot.bottom - (value / ticks[ticks.length - 1]) * (height - plot.top - plot.bottom);
    /** @param {(step: Step) => string} top */
    const area = (top) => {
      const over = steps.map((step) => `H${x(step.day)}V${y(drawn(top(step)))}`).join('');
      return `M${x(from)} ${y(0)}${over}H${x(to)}V${y(0)}Z`;
    };
    const options = steps.some((step) => !isZero(step.options));
    this.places = new Map(steps.map((step) => [Math.round(x(step.day)), step]));
    const step = this.pointing.x === null ? undefined : this.places.get(this.pointing.x);
    return html`<figure class="chart vesting-curve">
      <figcaption class="label">What vests over time, ${currency}</figcaption>
      <p class="legend row small">
        <span class="row"
          ><svg class="swatch done" aria-hidden="true"><rect width="14" height="14" /></svg>Vested stock</span
        >
        ${options
          ? html`<span class="row">${swatch('EQUITY')}Options that can be exercised, at their gain</span>`
          : nothing}
        <span class="row"
          ><svg class="swatch to-come" aria-hidden="true"><rect width="14" height="14" /></svg>To come</span
        >
      </p>
      <svg
        class="plot"
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
        role="img"
        tabindex="0"
        aria-label="What vests, cumulated over ${steps.length} dates; the tranches below have every date"
        ${pointedAt(this.pointing)}
      >
        ${amountAxis(ticks, y, plot.left, width - plot.right)}
        <path class="to-come" d=${area(({ all }) => all)} />
        ${options
          ? svg`<path class="gained" fill=${fillOf('EQUITY')} d=${area(({ stock, options: gained }) => plus(stock, gained))} />`
          : nothing}
        <path class="done" d=${area(({ stock }) => stock)} />
        ${dateTicks(from, to, width - plot.left - plot.right, narrow ? 56 : 72).map(
          ({ day, label, edge }) => svg`<text class=${edge} x=${x(day)} y=${height - 6}>${label}</text>`,
        )}
        ${this.date >= from && this.date < to
          ? svg`<path class="marker" d="M${x(this.date)} ${plot.top - 4}V${y(0)}"/>`
          : nothing}
        ${step ? svg`<path class="pointed" d="M${this.pointing.x} ${plot.top}V${y(0)}"/>` : nothing}
      </svg>
      ${readOut(this.pointing, step ? partsOfStep(step, options) : nothing, 'Point at a date to read it.')}
      ${lackWords(undated)}
    </figure>`;
  }
}

/** What the sums have and the curve has not. @param {Undated} undated */
function lackWords({ vested, toCome }) {
  const parts = [
    isZero(toCome) ? '' : `${amount(toCome)} to come`,
    isZero(vested) ? '' : `${amount(vested)} that vested`,
  ].filter(Boolean);
  return parts.length
    ? html`<p class="small quiet undated">
        This curve lacks ${parts.join(' and ')}, which no date is scheduled for; the sums above have it.
      </p>`
    : nothing;
}

/** @param {Step} step @param {boolean} withOptions */
const partsOfStep = ({ day, stock, options, all }, withOptions) =>
  html`<strong>${longDate(day)}</strong> <span>Vested stock ${amount(stock)}</span>
    ${withOptions ? html`<span>options ${amount(options)}</span>` : nothing}
    <span>to come ${amount(minus(all, plus(stock, options)))}</span>
    <span>Total <strong>${amount(all)}</strong></span>`;

customElements.define('vesting-curve', VestingCurve);
