import { html } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { ticked } from '../listeners.js';

/** The parts of a printed career. @type {[string, string][]} */
const PARTS = [
  ['pay', 'Position, total and chart'],
  ['view', 'The view below them'],
  ['facts', 'The list of facts'],
];

/** Chooses what a print of the page holds, before it is printed. */
export class PrintCard extends PageElement {
  static properties = { left: { state: true } };

  constructor() {
    super();
    /** @type {string[]} */
    this.left = [];
  }

  render() {
    return html`<dialog class="card" aria-labelledby="print-title">
      <form class="sheet-body stack" method="dialog" @submit=${this.#print}>
        <h2 id="print-title">Print</h2>
        ${PARTS.map(
          ([part, name]) =>
            html`<p>
              <label class="check"
                ><input
                  type="checkbox"
                  .checked=${!this.left.includes(part)}
                  @change=${ticked(
                    (on) => (this.left = this.left.filter((each) => each !== part).concat(on ? [] : part)),
                  )}
                />${name}</label
              >
            </p>`,
        )}
        <p class="row">
          <button class="button main" ?disabled=${this.left.length === PARTS.length}>${icon('print')}Print</button>
          <button class="button" type="button" @click=${() => this.querySelector('dialog')?.close()}>Cancel</button>
        </p>
      </form>
    </dialog>`;
  }

  open() {
    this.querySelector('dialog')?.showModal();
  }

  #print() {
    const { dataset } = document.documentElement;
    dataset.printWithout = this.left.join(' ');
    // The next print, by the browser's own key, is of all again.
    addEventListener('afterprint', () => delete dataset.printWithout, { once: true });
    // When the card is shut: it would be on the paper.
    setTimeout(() => window.print());
  }
}

customElements.define('print-card', PrintCard);
