/** The menu of an element, its `details`: a click elsewhere shuts it, and so do Escape and Tab out of it. */
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

  hostConnected() {
    this.host.addEventListener('focusout', this.#left);
  }

  hostDisconnected() {
    removeEventListener('pointerdown', this.#outside);
    this.host.removeEventListener('focusout', this.#left);
  }

  /* Focus that goes nowhere, as to another window, comes back. */
  #left = (/** @type {FocusEvent} */ { relatedTarget }) => {
    if (relatedTarget instanceof Node && !this.host.contains(relatedTarget)) this.shut();
  };

  #outside = (/** @type {PointerEvent} */ { target }) => {
    if (!(target instanceof Node && this.host.contains(target))) this.shut();
  };
}
