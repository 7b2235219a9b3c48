/** The menu of an element, its `details`: a click elsewhere shuts it, and so does Escape. */
export class Menu {
  /** @param {import('../element.js').PageElement} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  get #details() {
    return this.host.querySelector('details');
  }

  shut() {
    if (this.#details) this.#details.open = false;
  }

  /* Listeners of the details. */

  toggled = () => {
    removeEventListener('pointerdown', this.#outside);
    if (this.#details?.open) addEventListener('pointerdown', this.#outside);
  };

  pressed = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape') return;
    this.shut();
    this.host.querySelector('summary')?.focus();
  };

  hostDisconnected() {
    removeEventListener('pointerdown', this.#outside);
  }

  #outside = (/** @type {PointerEvent} */ { target }) => {
    if (!(target instanceof Node && this.host.contains(target))) this.shut();
  };
}
