/** The width of an element, or of a part of it, in pixels, of which it is told whenever it changes: what charts are drawn by. */
export class Width {
  /**
   * @param {import('../element.js').PageElement} host
   * @param {string} [part] a selector, for what is there from the first drawing on
   */
  constructor(host, part) {
    /** @type {number | undefined} none before the element was laid out */
    this.measured;
    /** @type {Element | null} */
    this.observed = null;
    this.host = host;
    this.part = part;
    this.observer = new ResizeObserver(([{ contentRect }]) => this.#measure(Math.round(contentRect.width)));
    host.addController(this);
  }

  hostConnected() {
    if (!this.part) this.observer.observe(this.host);
  }

  hostUpdated() {
    const part = this.part && this.host.querySelector(this.part);
    if (part && part !== this.observed) this.observer.observe((this.observed = part));
  }

  hostDisconnected() {
    this.observer.disconnect();
    this.observed = null;
  }

  /** @param {number} width */
  #measure(width) {
    if (width === this.measured) return;
    this.measured = width;
    this.host.requestUpdate();
  }
}
