import { html, nothing, svg } from 'lit';
import { drawn } from '../amounts.js';
import { PageElement } from '../element.js';
import { amountAxis } from '../pay/amount-axis.js';
import { belowZero } from '../pay/below-zero.js';
import { amountTicks } from '../pay/geometry.js';
import { COMPONENT_NAMES, IN_TOTAL } from '../pay/measures.js';
import { pointedAt, Pointing } from '../pay/pointing.js';
import { partsOf, readOut } from '../pay/read-out.js';
import { fillOf, swatch } from '../pay/swatch.js';
import { Width } from '../pay/width.js';

/** A bar of one period: what it is called, what it holds, and whether it is only a part of its period. */
/** @typedef {{ name: string, short: string, total: Api.Short | undefined, cut: boolean }} Bar */

/**
 * Stacked bars of one currency. Only lengths are drawn from amounts; one below zero, as a bonus that was paid back, has
 * none, and stands in the table.
 */
class YearsChart extends PageElement {
  static properties = { bars: {}, currency: {}, words: {} };

  constructor() {
    super();
    /** @type {Bar[]} */
    this.bars = [];
    /** @type {string} */
    this.currency = '';
    /** @type {string} what the bars are, in a few words */
    this.words = '';
    this.width = new Width(this);
    /** @type {number[]} the middle of each bar */
    this.middles = [];
    this.pointing = new Pointing(this, () => this.middles);
  }

  render() {
    const width = this.width.measured;
    if (!width) return html`<figure class="chart"></figure>`;
    const narrow = width < 560;
    const height = narrow ? 192 : 232;
    const plot = { left: narrow ? 42 : 48, right: 6, top: 16, bottom: 26 };
    const stacks = this.bars.map(({ total }) => stackOf(total));
    const ticks = amountTicks(Math.max(...stacks.map((tops) => tops[tops.length - 1] ?? 0), 1), narrow ? 3 : 4);
    const top = ticks[ticks.length - 1];
    const step = (width - plot.left - plot.right) / Math.max(this.bars.length, 1);
    const bar = Math.min(step * 0.68, 72);
    /** @param {number} value */
    const y = (value) => height - plot.bottom - (value / top) * (height - plot.top - plot.bottom);
    /** @param {number} index */
    const x = (index) => plot.left + step * index + (step - bar) / 2;
    const every = Math.ceil(((narrow ? 38 : 44) * this.bars.length) / (width - plot.left - plot.right));
    this.middles = this.bars.map((_, index) => x(index) + bar / 2);
    const pointed = this.bars[this.middles.findIndex((middle) => middle === this.pointing.x)];
    return html`<figure class="chart years">
      ${this.#legend()}
      <svg
        class="plot"
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
        role="img"
        tabindex="0"
        ${pointedAt(this.pointing)}
        aria-label="${this.words} in ${this.currency}, as bars; the table below has every amount"
      >
        ${amountAxis(ticks, y, plot.left, width - plot.right)}
        ${this.bars.map(
          (
            { name, short, total, cut },
            index,
          ) => svg`<g class="bar ${cut ? 'cut' : ''} ${name === pointed?.name ? 'pointed-at' : ''}">
            <rect class="hit" x=${x(index) - (step - bar) / 2} y=${plot.top} width=${step} height=${height - plot.top - plot.bottom}/>
            ${IN_TOTAL.map((component, at) => {
              const [bottom, over] = [at ? stacks[index][at - 1] : 0, stacks[index][at]];
              return over > bottom
                ? svg`<g class="of-${component.toLowerCase()}"><rect x=${x(index)} y=${y(over)} width=${bar}
                    height=${y(bottom) - y(over)} fill=${fillOf(component)} stroke-width="1.5"/></g>`
                : nothing;
            })}
            ${index % every ? nothing : svg`<text class="middle" x=${x(index) + bar / 2} y=${height - 6}>${short}</text>`}
          </g>`,
        )}
      </svg>
      ${readOut(
        this.pointing,
        pointed ? partsOf(pointed.name, pointed.total, this.currency) : nothing,
        'Point at a bar to read it.',
      )}
      ${belowZero(this.bars.map(({ total }) => total))}
    </figure>`;
  }

  #legend() {
    const used = IN_TOTAL.filter((name) => this.bars.some(({ total }) => drawn(total?.components[name] ?? '0')));
    return html`<p class="legend row small">
      ${used.map((name) => html`<span class="row">${swatch(name)}${COMPONENT_NAMES[name]}</span>`)}
    </p>`;
  }
}

/** The stacked tops of the components. @param {Api.Short | undefined} total */
function stackOf(total) {
  let top = 0;
  return IN_TOTAL.map((name) => (top += total ? Math.max(0, drawn(total.components[name])) : 0));
}

customElements.define('years-chart', YearsChart);
