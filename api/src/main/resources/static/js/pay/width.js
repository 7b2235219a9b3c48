/** The width of an element in pixels, of which it is told whenever it changes: what charts are drawn by. */
export class Width {
  /** @param {import('../element.js').PageElement} host */
  constructor(host) {
    /** @type {number | undefined} none before the element was laid out */
    this.measured;
    this.host = host;
    this.observer = new ResizeObserver(([{ contentRect }]) => this.#measure(Math.round(contentRect.width)));
    host.addController(this);
  }

  hostConnected() {
    this.observer.observe(this.host);
  }

  hostDisconnected() {
    this.observer.disconnect();
  }

  /** @param {number} width */
  #measure(width) {
    if (width === this.measured) return;
    this.measured = width;
    this.host.requestUpdate();
  }
}
