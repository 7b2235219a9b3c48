import { html, nothing } from 'lit';
import { address } from '../address.js';
import { longDate } from '../dates.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { patterns } from '../pay/swatch.js';
import { preferences } from '../preferences.js';
import './career-picker.js';
import './known-at.js';
import './more-menu.js';

/** Whose career this is, of which day, and as known when. */
class PageHeader extends PageElement {
  static properties = { career: {}, date: {}, address: {}, page: {} };

  constructor() {
    super();
    /** @type {Page.Career | null} */
    this.career;
    /** @type {string | undefined} */
    this.date;
    /** @type {Page.Address} */
    this.address;
    /** @type {import('../page.js').CareerPage} */
    this.page;
  }

  render() {
    const { career, date } = this;
    return html`${patterns}
      <header class="top">
        <a class="brand" href="./" aria-label="Trackrecord, start">Track<i>record</i></a>
        <career-picker .career=${career}></career-picker>
        ${career && date
          ? html` <span class="as-of">as of ${longDate(date)}</span>
              <known-at .career=${career} .known=${this.address.known ?? null}></known-at>`
          : nothing}
        <div class="tools">
          <button
            class="button round wide-only"
            aria-pressed=${preferences.hidden}
            aria-label="Hide amounts"
            title="Hide amounts"
            @click=${() => (preferences.hidden = !preferences.hidden)}
          >
            ${icon(preferences.hidden ? 'eye-shut' : 'eye')}
          </button>
          <button
            class="button round wide-only"
            aria-label="Keys"
            title="Keys"
            @click=${() => document.querySelector('keys-card')?.open()}
          >
            ${icon('help')}
          </button>
          <more-menu .career=${career} .page=${this.page}></more-menu>
          ${career
            ? html`<button class="button main record" @click=${() => address.go({ record: 'choose', of: null })}>
                ${icon('add')}<span>Record</span>
              </button>`
            : nothing}
        </div>
      </header>
      ${career?.isSample
        ? html`<section class="sample-note" aria-label="Sample">
            <span>This is a sample career, taken from a published retrospective.</span>
            <button class="link strong" @click=${() => address.go({ record: 'new', of: null })}>Start your own</button>
            <button class="link" @click=${() => this.querySelector('more-menu')?.confirmRemoval()}>
              Remove the sample
            </button>
          </section>`
        : nothing}
      <p class="print-only printed">
        ${career && date
          ? html`Trackrecord · ${career.name} · as of ${longDate(date)} ·
            ${this.address.known ? `as known on ${this.address.known}` : 'as known when printed'}`
          : nothing}
      </p>`;
  }
}

customElements.define('page-header', PageHeader);
