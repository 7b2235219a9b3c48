import { LitElement } from 'lit';
import { preferences } from './preferences.js';

/**
 * An element of the page. It renders into the document itself, not into a shadow tree: one set of style sheets,
 * SVG patterns that every chart shares, and a page that prints and reads as a whole.
 */
export class PageElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.forgetPreferences = preferences.listen(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.forgetPreferences?.();
  }

  /**
   * Tells the page what a person asked for; the page alone decides what becomes of it.
   *
   * @param {string} name
   * @param {unknown} [detail]
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
