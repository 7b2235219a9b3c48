import { html, nothing } from 'lit';
import { address } from '../address.js';
import { said } from '../amounts.js';
import { answered } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { typed } from '../listeners.js';
import { Menu } from './menu.js';

const SIZE = 20;

/** What can be done with careers, and below it, where nothing moves when the answer comes, the careers, by name. */
class CareerPicker extends PageElement {
  static properties = { career: {}, open: { state: true }, q: { state: true }, page: { state: true } };

  constructor() {
    super();
    /** @type {Page.Career | null} */
    this.career;
    this.open = false;
    this.q = '';
    this.page = 0;
    this.asks = new Asks(this);
    this.menu = new Menu(this);
  }

  render() {
    const { q, page, career } = this;
    return html`<details class="menu picker" @toggle=${this.#toggle} @keydown=${this.menu.pressed}>
      <summary class="button plain" aria-label=${career ? `Career: ${career.name}` : 'Careers'}>
        <span class="picked">${career?.name ?? 'Careers'}</span>${icon('down')}
      </summary>
      <div class="menu-body">
        <label class="hidden-visually" for="career-search">Search careers</label>
        <input
          id="career-search"
          class="input"
          type="search"
          placeholder="Search careers"
          .value=${q}
          @input=${typed((text) => {
            this.q = text.trim();
            this.page = 0;
          })}
        />
        <a class="menu-item" href="./" @click=${this.#choose(null)}>${icon('list')} All careers</a>
        <button class="menu-item" @click=${() => this.#go(() => address.go({ record: 'new', of: null }))}>
          ${icon('add')} New career
        </button>
        <button class="menu-item" @click=${() => this.#go(() => document.querySelector('import-sheet')?.open())}>
          ${icon('in')} Import a file
        </button>
        <hr />
        ${this.open
          ? answered(
              this.asks.about({ what: 'careers', query: { q, page, size: SIZE }, version: career?.version }),
              {
                there: (found) => this.#found(found),
                none: () => html`<p class="quiet small menu-note">No career matches.</p>`,
              },
              'menu-list',
            )
          : nothing}
      </div>
    </details>`;
  }

  /** @param {Api.Careers} found */
  #found({ careers, total }) {
    return html` <ul>
        ${careers.map(
          ({ careerId, name, employer, title }) =>
            html`<li>
              <a
                class="menu-item"
                href="?career=${careerId}"
                aria-current=${careerId === this.career?.id ? 'true' : 'false'}
                @click=${this.#choose(careerId)}
              >
                ${said(name || careerId)}<small>${[title, employer].filter(Boolean).join(', ') || careerId}</small></a
              >
            </li>`,
        )}
      </ul>
      ${total > SIZE
        ? html`<p class="row small menu-note">
            <button class="link" ?disabled=${!this.page} @click=${() => this.page--}>Before</button>
            <span>${this.page * SIZE + 1} to ${Math.min(total, (this.page + 1) * SIZE)} of ${total}</span>
            <button class="link" ?disabled=${(this.page + 1) * SIZE >= total} @click=${() => this.page++}>Next</button>
          </p>`
        : nothing}`;
  }

  /** @param {ToggleEvent} event */
  #toggle(event) {
    this.open = event.newState === 'open';
    if (this.open) this.querySelector('input')?.focus();
    this.menu.toggled();
  }

  /** @param {string | null} careerId null: all of them */
  #choose(careerId) {
    return (/** @type {MouseEvent} */ event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#go(() => address.open(careerId));
    };
  }

  /** @param {() => void} act */
  #go(act) {
    this.menu.shut();
    act();
  }
}

customElements.define('career-picker', CareerPicker);
