import { Directive, directive } from 'lit/directive.js';

/**
 * Where somebody points in a chart: with the mouse, a finger or, while the chart has the focus, the arrow keys. It knows
 * pixels from the left edge and the places that are worth to be pointed at; what stands there is the chart's to say.
 */
export class Pointing {
  /**
   * @param {import('../element.js').PageElement} host
   * @param {() => number[]} places in pixels, ascending: keys step from one to the next
   * @param {{ snaps: boolean }} [how] whether a pointer stands only at places, or anywhere
   */
  constructor(host, places, { snaps } = { snaps: true }) {
    this.host = host;
    this.places = places;
    this.snaps = snaps;
    /** @type {number | null} */
    this.x = null;
    this.focused = false;
  }

  /**
   * Listens on the drawing; on one that it listens on already, nothing more.
   *
   * @param {SVGElement} drawing
   */
  watch(drawing) {
    drawing.addEventListener('pointerdown', this.#point);
    drawing.addEventListener('pointermove', this.#point);
    drawing.addEventListener('pointerleave', this.#leave);
    drawing.addEventListener('focus', this.#focus);
    drawing.addEventListener('blur', this.#blur);
    drawing.addEventListener('keydown', this.#press);
  }

  #point = (/** @type {PointerEvent} */ event) => {
    const x = event.clientX - /** @type {Element} */ (event.currentTarget).getBoundingClientRect().left;
    this.#stand(this.snaps ? nearest(this.places(), x) : x);
  };

  /* A finger that is lifted leaves what it showed. */
  #leave = (/** @type {PointerEvent} */ event) => {
    if (event.pointerType !== 'touch') this.#stand(null);
  };

  #focus = () => {
    this.focused = true;
    this.host.requestUpdate();
  };

  #blur = () => {
    this.focused = false;
    this.#stand(null);
  };

  #press = (/** @type {KeyboardEvent} */ event) => {
    const to = whereTo(event.key, this.x, this.places());
    if (to === undefined) return;
    event.preventDefault();
    this.#stand(to);
  };

  /** @param {number | null} x */
  #stand(x) {
    if (x === this.x) return;
    this.x = x;
    this.host.requestUpdate();
  }
}

class PointedAt extends Directive {
  /** @param {Pointing} _pointing */
  render(_pointing) {}

  /**
   * @override
   * @param {import('lit/directive.js').ElementPart} part
   * @param {[Pointing]} given
   */
  update(part, [pointing]) {
    pointing.watch(/** @type {SVGElement} */ (part.element));
  }
}

/** Stands in the tag of the drawing of a chart that is pointed at, before the chart's own listeners, which it precedes. */
export const pointedAt = directive(PointedAt);

/** @param {number[]} places @param {number} x */
const nearest = (places, x) =>
  places.length ? places.reduce((best, place) => (Math.abs(place - x) < Math.abs(best - x) ? place : best)) : null;

/** A key that means nothing here: undefined. @param {string} key @param {number | null} x @param {number[]} places */
function whereTo(key, x, places) {
  const here = x ?? -Infinity;
  switch (key) {
    case 'ArrowRight':
      return places.find((place) => place > here) ?? x;
    case 'ArrowLeft':
      return places.findLast((place) => place < here) ?? x;
    case 'Home':
      return places.at(0) ?? null;
    case 'End':
      return places.at(-1) ?? null;
    case 'Escape':
      return x === null ? undefined : null;
    default:
      return undefined;
  }
}
