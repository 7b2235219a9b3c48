import { html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { amount, drawn } from '../amounts.js';
import { dayNumber, earliest, isoDay, latest, longDate, plusDays } from '../dates.js';
import { PageElement } from '../element.js';
import { preferences } from '../preferences.js';
import { amountAxis } from './amount-axis.js';
import { belowZero } from './below-zero.js';
import { areaPath, dateTicks, frameOf, linePath, placed } from './geometry.js';
import { COMPONENT_NAMES, COMPONENTS } from './measures.js';
import { pointedAt, Pointing } from './pointing.js';
import { partsOf, readOut } from './read-out.js';
import { stepsTable } from './steps-table.js';
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
    accrues: {},
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
    /** @type {boolean | undefined} whether each step holds what came together up to its end */
    this.accrues;
    /** @type {{ of: unknown[], frame: Frame } | null} */
    this.framed = null;
    this.width = new Width(this);
    this.pointing = new Pointing(this, () => this.#places(), { snaps: false });
  }

  render() {
    const width = this.width.measured;
    if (!width) return html`<figure class="chart"></figure>`;
    const frame = this.#frame(width);
    const pointed = this.#pointed(frame);
    return html`<figure class="chart ${frame.narrow ? 'narrow' : ''}">
      ${this.title ? html`<figcaption class="label">${this.title}</figcaption>` : nothing}
      ${frame.narrow ? guard([frame], () => this.#legend()) : nothing}
      <svg
        class="plot ${this.marker ? 'movable' : ''}"
        width=${width}
        height=${frame.height}
        viewBox="0 0 ${width} ${frame.height}"
        role="img"
        tabindex="0"
        aria-label=${guard([frame, this.title, preferences.hidden], () => this.#summary())}
        ${pointedAt(this.pointing)}
        @pointerdown=${this.#drag}
        @pointermove=${this.#drag}
      >
        ${guard([frame, preferences.hidden], () => this.#still(frame))}
        ${this.marker ? this.#marker(frame, this.marker) : nothing}
        ${frame.narrow ? nothing : guard([frame], () => this.#labels(frame))}
        ${pointed
          ? svg`<path class="pointed" d="M${frame.x(dayNumber(pointed))} ${frame.plot.top}V${frame.y(0)}"/>`
          : nothing}
      </svg>
      ${readOut(this.pointing, pointed ? this.#read(pointed) : nothing, 'Point at a day to read it.')}
      ${guard([frame], () => belowZero(this.#rows().map(({ total }) => total)))}
      ${guard([frame, preferences.hidden], () => stepsTable(this.#rows()))}
    </figure>`;
  }

  /**
   * What follows from all but the marker is computed once: a move of the date draws the marker alone.
   *
   * @param {number} width
   */
  #frame(width) {
    const of = [this.points, this.currency, this.from, this.to, this.short, width];
    if (!this.framed || of.some((each, index) => each !== this.framed?.of[index]))
      this.framed = { of, frame: frameOf(this, width) };
    return this.framed.frame;
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

  /* What holds on a day, or what came together up to the last day of its step. */
  /** @param {string} day */
  #read(day) {
    const point = this.points.find(({ from, to }) => from <= day && day < to);
    const until = point && longDate(earliest(plusDays(point.to, -1), plusDays(this.to, -1)));
    return partsOf(
      this.accrues && until ? `Up to ${until}` : longDate(day),
      point && this.#of(point.totals),
      this.currency,
    );
  }

  #rows() {
    return this.points
      .filter((point) => point.to > this.from && point.from < this.to)
      .map((point) => ({ ...point, total: this.#of(point.totals) }))
      .filter((point, index, all) => point.total || (index && all[index - 1].total));
  }

  #summary() {
    const steps = this.#rows().flatMap(({ from, total }) => (total ? { from, total } : []));
    const said = [steps.at(0), steps.length > 1 ? steps.at(-1) : undefined].flatMap((step) =>
      step ? `${amount(step.total.total)} from ${longDate(step.from)}` : [],
    );
    if (!said.length) return `No compensation in ${this.currency}`;
    const more = steps.length > 2 ? `, ${steps.length - 2} more, ` : ', ';
    return (
      `${this.title || 'Annualized compensation'} in ${this.currency} by component, in steps: ${said.join(more)}. ` +
      'The table below has every step.'
    );
  }

  /* The first pixel of each step. */
  #places() {
    if (!this.width.measured) return [];
    const { x } = this.#frame(this.width.measured);
    return [...new Set(this.#rows().map(({ from }) => x(dayNumber(latest(from, this.from)))))];
  }

  /**
   * The day under the pointer.
   *
   * @param {Frame} frame
   */
  #pointed({ start, end, plot, inner }) {
    const { x } = this.pointing;
    if (x === null) return null;
    const day = Math.round(start + (Math.min(Math.max(x - plot.left, 0), inner) / inner) * (end - start));
    return isoDay(Math.min(day, end - 1));
  }

  /**
   * Where the chart has a marker it can be dragged like the slider.
   *
   * @param {PointerEvent} event
   */
  #drag(event) {
    const moves = this.marker && (event.type === 'pointerdown' || event.buttons & 1);
    if (moves && this.width.measured) this.tell('move', { date: this.#pointed(this.#frame(this.width.measured)) });
  }
}

customElements.define('pay-chart', PayChart);
