import { html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { amount, drawn } from '../amounts.js';
import { dayNumber, isoDay, longDate, plusDays } from '../dates.js';
import { PageElement } from '../element.js';
import { preferences } from '../preferences.js';
import { amountAxis } from './amount-axis.js';
import { areaPath, dateTicks, frameOf, linePath, placed } from './geometry.js';
import { COMPONENT_NAMES, COMPONENTS } from './measures.js';
import { readOut } from './read-out.js';
import { fillOf, swatch } from './swatch.js';
import { Width } from './width.js';

/** @import { Frame } from './geometry.js' */

/** Stepped, stacked areas of one currency: a rate holds until it changes, so nothing slopes. */
class PayChart extends PageElement {
  static properties = {
    points: {},
    currency: {},
    from: {},
    to: {},
    marker: {},
    title: {},
    short: {},
    pointed: { state: true },
  };

  constructor() {
    super();
    /** @type {{ from: string, to: string, totals: Api.Short[] }[]} */
    this.points;
    /** @type {string} */
    this.currency;
    /** @type {string} */
    this.from;
    /** @type {string} */
    this.to;
    /** @type {string | undefined} the chosen day, where it may be moved */
    this.marker;
    /** @type {string} */
    this.title;
    /** @type {boolean | undefined} */
    this.short;
    /** @type {string | null} the day under the pointer */
    this.pointed = null;
    this.width = new Width(this);
  }

  render() {
    const width = this.width.measured;
    if (!width) return html`<figure class="chart"></figure>`;
    const frame = frameOf(this, width);
    return html`<figure class="chart ${frame.narrow ? 'narrow' : ''}">
      ${this.title ? html`<figcaption class="label">${this.title}</figcaption>` : nothing}
      ${frame.narrow ? this.#legend() : nothing}
      <svg
        class="plot ${this.marker ? 'movable' : ''}"
        width=${width}
        height=${frame.height}
        viewBox="0 0 ${width} ${frame.height}"
        role="img"
        aria-label=${this.#summary()}
        @pointerdown=${this.#point}
        @pointermove=${this.#point}
        @pointerleave=${() => (this.pointed = null)}
      >
        ${guard([this.points, this.currency, this.from, this.to, width, preferences.hidden], () => this.#still(frame))}
        ${this.marker ? this.#marker(frame, this.marker) : nothing}
        ${frame.narrow
          ? nothing
          : guard([this.points, this.currency, this.from, this.to, width], () => this.#labels(frame))}
        ${this.pointed
          ? svg`<path class="pointed" d="M${frame.x(dayNumber(this.pointed))} ${frame.plot.top}V${frame.y(0)}"/>`
          : nothing}
      </svg>
      ${readOut(this.pointed, this.#on(this.pointed))} ${this.#table()}
    </figure>`;
  }

  /**
   * What does not move with the date.
   *
   * @param {Frame} frame
   */
  #still(frame) {
    const { width, plot, bands, ticks, x, y, narrow } = frame;
    return svg`
      ${amountAxis(ticks, y, plot.left, width - plot.right)}
      ${COMPONENTS.map(
        (component, index) => svg`<g class="band of-${component.toLowerCase()}">
        <path d=${areaPath(bands, index, x, y)} fill=${fillOf(component)} stroke="none"/>
        <path class="edge" d=${linePath(bands, index, x, y)}/></g>`,
      )}
      ${dateTicks(this.from, this.to, frame.inner, narrow ? 56 : 72).map(
        ({ day, label, edge }) => svg`
        <path class="tick" d="M${x(dayNumber(day))} ${y(0)}v5"/>
        <text class=${edge} x=${x(dayNumber(day))} y=${y(0) + 20}>${label}</text>`,
      )}`;
  }

  /**
   * Names of the bands at their right end, moved apart where bands are thin.
   *
   * @param {Frame} frame
   */
  #labels({ bands, x, y }) {
    const last = bands.findLast((band) => Math.max(...band.tops) > 0);
    if (!last) return nothing;
    const wanted = COMPONENTS.map((name, index) => ({
      name,
      bottom: index ? last.tops[index - 1] : 0,
      top: last.tops[index],
    }))
      .filter(({ bottom, top }) => top > bottom)
      .map(({ name, bottom, top }) => ({ name, at: y((bottom + top) / 2) }));
    const end = x(last.to);
    return placed(wanted, 17).map(
      ({ name, at, y: spot }) => svg`
      <path class="leader of-${name.toLowerCase()}" d="M${end + 3} ${at}l7 ${spot - at}h4"/>
      <text x=${end + 18} y=${spot + 4}>${COMPONENT_NAMES[name]}</text>`,
    );
  }

  /**
   * The chosen day, and a veil over what lies ahead of it.
   *
   * @param {Frame} frame
   * @param {string} marker
   */
  #marker({ x, y, plot, width, height }, marker) {
    const at = x(dayNumber(marker));
    return svg`<rect class="ahead" x=${at} y=${plot.top - 4} width=${Math.max(0, width - plot.right - at)} height=${height - plot.top - plot.bottom + 4}/>
      <path class="marker" d="M${at} ${plot.top - 6}V${y(0)}"/><circle class="marker-head" cx=${at} cy=${plot.top - 8} r="5"/>`;
  }

  #legend() {
    const used = COMPONENTS.filter((name) =>
      this.points.some(({ totals }) => drawn(this.#of(totals)?.components[name] ?? '0')),
    );
    return html`<p class="legend row small">
      ${used.map((name) => html`<span class="row">${swatch(name)}${COMPONENT_NAMES[name]}</span>`)}
    </p>`;
  }

  /** @param {Api.Short[]} totals */
  #of(totals) {
    return totals.find((total) => total.currency === this.currency);
  }

  /** @param {string | null} day */
  #on(day) {
    const point = day ? this.points.find(({ from, to }) => from <= day && day < to) : null;
    return point ? this.#of(point.totals) : undefined;
  }

  #rows() {
    return this.points
      .filter((point) => point.to > this.from && point.from < this.to)
      .map((point) => ({ ...point, total: this.#of(point.totals) }))
      .filter((point, index, all) => point.total || (index && all[index - 1].total));
  }

  #summary() {
    const steps = this.#rows().flatMap(({ from, total }) =>
      total ? `${amount(total.total)} from ${longDate(from)}` : [],
    );
    if (!steps.length) return `No compensation in ${this.currency}`;
    const more = steps.length > 2 ? `${steps.length - 2} more, ` : '';
    return (
      `${this.title || 'Annualized compensation'} in ${this.currency} by component, in steps: ${steps[0]}` +
      `${steps.length > 1 ? `, ${more}${steps.at(-1)}` : ''}. The table below has every step.`
    );
  }

  #table() {
    return html`<details class="behind">
      <summary class="small quiet">The chart as a table</summary>
      ${guard(
        [this.points, this.currency, this.from, this.to, preferences.hidden],
        () =>
          html`<div class="scroll" tabindex="0" role="region" aria-label="The chart as a table">
            <table class="figures small">
              <thead>
                <tr>
                  <th scope="col">From</th>
                  <th scope="col">Until</th>
                  ${COMPONENTS.map((name) => html`<th scope="col" class="n">${COMPONENT_NAMES[name]}</th>`)}
                  <th scope="col" class="n">Total</th>
                </tr>
              </thead>
              <tbody>
                ${this.#rows().map(
                  ({ from, to, total }) =>
                    html`<tr>
                      <th scope="row">${longDate(from)}</th>
                      <td>${to >= '2199' ? 'open' : longDate(plusDays(to, -1))}</td>
                      ${COMPONENTS.map(
                        (name) => html`<td class="n">${total ? amount(total.components[name]) : ''}</td>`,
                      )}
                      <td class="n">${total ? amount(total.total) : 'none'}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`,
      )}
    </details>`;
  }

  /**
   * The day under the pointer is read out; where the chart has a marker it can be dragged like the slider.
   *
   * @param {PointerEvent & { currentTarget: Element }} event
   */
  #point(event) {
    if (!this.width.measured) return;
    const { start, end, plot, inner } = frameOf(this, this.width.measured);
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left - plot.left;
    const day = Math.round(start + (Math.min(Math.max(x, 0), inner) / inner) * (end - start));
    this.pointed = isoDay(Math.min(day, end - 1));
    if (this.marker && (event.type === 'pointerdown' || event.buttons & 1)) this.tell('move', { date: this.pointed });
  }
}

customElements.define('pay-chart', PayChart);
