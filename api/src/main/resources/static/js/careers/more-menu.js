import { html, nothing } from 'lit';
import { address } from '../address.js';
import { api } from '../api.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { preferences } from '../preferences.js';
import { trouble } from '../trouble.js';
import { typed } from '../listeners.js';
import { Menu } from './menu.js';
import './print-card.js';

/**
 * Every way to take a career out, each with what it is good for.
 *
 * @type {[Api.Query, string, string][]}
 */
const EXPORTS = [
  [{ format: 'yaml' }, 'Career file', 'everything, to edit or to import again'],
  [{ format: 'log' }, 'Log', 'the portable backup, with recorded times'],
  [{ format: 'csv', bom: true }, 'Facts as CSV', 'for a spreadsheet'],
  [{ format: 'pay-csv', bom: true }, 'Pay by year as CSV', 'for a spreadsheet'],
  [{ format: 'statement-html' }, 'Statement', 'a measure with its whole derivation, to print'],
  [{ format: 'json-resume' }, 'JSON Resume', 'for résumé builders'],
  [{ format: 'markdown' }, 'Brag document', 'promotions, achievements, lessons; no pay'],
  [{ format: 'markdown', pay: true }, 'Brag document with pay', 'the same, with the growth of pay'],
  [{ format: 'ics' }, 'Calendar', 'vesting dates and anniversaries'],
  [{ format: 'journal' }, 'hledger journal', 'what was received'],
];
/** @type {[string | null, string, string][]} */
const SCHEMES = [
  [null, 'system', 'System'],
  ['light', 'sun', 'Light'],
  ['dark', 'moon', 'Dark'],
];

/** What is needed now and then: files, print, colours, and the way out. */
export class MoreMenu extends PageElement {
  static properties = { career: {}, page: {}, problem: { state: true }, typed: { state: true } };

  constructor() {
    super();
    /** @type {Page.Career | null} */
    this.career;
    /** @type {import('../page.js').CareerPage} */
    this.page;
    /** @type {Page.Problem | null} */
    this.problem = null;
    this.typed = '';
    this.menu = new Menu(this);
  }

  /** @returns {HTMLDialogElement | null} */
  get #dialog() {
    return this.querySelector('dialog.removal');
  }

  render() {
    const { career } = this;
    return html`<details class="menu more" @toggle=${this.menu.toggled} @keydown=${this.menu.pressed}>
        <summary class="button plain">More${icon('down')}</summary>
        <div class="menu-body">
          <div class="segments schemes" role="group" aria-label="Colours">
            ${SCHEMES.map(
              ([scheme, drawing, name]) =>
                html` <button
                  aria-pressed=${(preferences.scheme ?? null) === scheme}
                  title=${name}
                  aria-label="${name} colours"
                  @click=${() => (preferences.scheme = scheme)}
                >
                  ${icon(drawing)}
                </button>`,
            )}
          </div>
          <button
            class="menu-item"
            aria-pressed=${preferences.hidden}
            @click=${() => (preferences.hidden = !preferences.hidden)}
          >
            ${icon(preferences.hidden ? 'eye' : 'eye-shut')} ${preferences.hidden ? 'Show amounts' : 'Hide amounts'}
          </button>
          <button class="menu-item" @click=${() => this.#shut(() => document.querySelector('keys-card')?.open())}>
            ${icon('help')} Keys
          </button>
          ${career
            ? html`<button class="menu-item" @click=${() => this.#shut(() => address.go({ view: 'summary' }))}>
                ${icon('list')} Summary<small>one page to print, with or without amounts</small>
              </button>`
            : nothing}
          <button class="menu-item" @click=${() => this.#shut(() => this.querySelector('print-card')?.open())}>
            ${icon('print')} Print this view
          </button>
          <hr />
          <button class="menu-item" @click=${() => this.#shut(() => document.querySelector('import-sheet')?.open())}>
            ${icon('in')} Import a file
          </button>
          ${career
            ? html` <p class="menu-note label">Export</p>
                <ul>
                  ${EXPORTS.map(
                    ([query, name, use]) =>
                      html`<li>
                        <a class="menu-item" href=${api.exportLink(career.id, query)} download>
                          ${icon('out')} ${name}<small>${use}</small></a
                        >
                      </li>`,
                  )}
                </ul>
                <hr />
                <button class="menu-item danger" @click=${() => this.#shut(() => this.confirmRemoval())}>
                  ${icon('remove')} Remove this career
                </button>`
            : nothing}
          <hr />
          <a class="menu-item" href="./swagger-ui/index.html">The API behind this page</a>
        </div>
      </details>
      <print-card></print-card>
      ${career ? this.#removal(career) : nothing}`;
  }

  /** @param {Page.Career} career */
  #removal(career) {
    return html`<dialog class="card removal" aria-labelledby="removal-title">
      <form class="sheet-body stack" method="dialog" @submit=${this.#remove}>
        <h2 id="removal-title">Remove ${career.name}?</h2>
        <p>
          Its key is destroyed: all ${career.recorded.length} facts become unreadable for good, here and on every node.
          Backups made before still hold them.
        </p>
        ${career.isSample
          ? nothing
          : html`<label class="field"
              ><span class="label">Type ${career.id} to confirm</span>
              <input
                class="input"
                autocomplete="off"
                .value=${this.typed}
                @input=${typed((text) => (this.typed = text))}
            /></label>`}
        ${this.problem ? trouble(this.problem) : nothing}
        <p class="row">
          <button class="button" type="button" @click=${() => this.#dialog?.close()}>Keep it</button>
          <button class="button danger" ?disabled=${!career.isSample && this.typed !== career.id}>
            Remove for good
          </button>
        </p>
      </form>
    </dialog>`;
  }

  confirmRemoval() {
    this.problem = null;
    this.typed = '';
    this.#dialog?.showModal();
  }

  /** @param {SubmitEvent} event */
  async #remove(event) {
    event.preventDefault();
    try {
      await this.page.removeCareer();
      this.#dialog?.close();
    } catch (problem) {
      this.problem = /** @type {Page.Problem} */ (problem);
    }
  }

  /** @param {() => void} act */
  #shut(act) {
    this.menu.shut();
    act();
  }
}

customElements.define('more-menu', MoreMenu);
