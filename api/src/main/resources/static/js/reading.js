import { Asks } from './asked/asks.js';
import { hearRecordings } from './asked/recordings.js';

const DAY = 86_400_000;

/**
 * Reads the career that the address names, or looks which there are, and reads it again when something was recorded or a day
 * has passed: what is there keeps its place until the newer is.
 */
export class Reading {
  /** @param {import('./page.js').CareerPage} page */
  constructor(page) {
    this.page = page;
    this.asks = new Asks(page);
    this.edition = 0;
    /** @type {Page.Career | null} */
    this.career = null;
    /** @type {Page.Answer<Api.Careers> | null} */
    this.first = null;
    /** @type {Page.Answer<Page.Career> | null} */
    this.loaded = null;
    /** @type {number} the version that is known of, of the career in the address */
    this.heard = 0;
    this.overnight = false;
    page.addController(this);
  }

  hostConnected() {
    this.deaf = hearRecordings((told) => this.#hear(told));
    this.#awaitMidnight();
  }

  hostDisconnected() {
    this.deaf?.();
    clearTimeout(this.midnight);
  }

  /** @param {Api.Told} told */
  #hear({ careerId, version }) {
    if (careerId !== this.page.address.career) return;
    this.heard = version;
    this.page.requestUpdate();
  }

  /* "Today" moves on: of the server's day, which is asked for shortly after the reader's. */
  #awaitMidnight() {
    const now = new Date();
    const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1).getTime() - now.getTime();
    this.midnight = setTimeout(
      () => {
        this.overnight = true;
        this.page.requestUpdate();
        this.#awaitMidnight();
      },
      Math.min(next, DAY),
    );
  }

  /** Asks while the page updates. @param {Page.Address} address */
  about({ career: id, known }) {
    this.first = id ? null : this.asks.about({ what: 'careers', query: { size: 1 }, edition: this.edition });
    if (id) this.#readAgain(id, known);
    this.loaded = id ? this.asks.about(this.question(id, known)) : null;
    // While another moment of knowledge is asked for, what was known before keeps its place, unseen.
    if (this.loaded?.state === 'there') this.career = this.loaded.value;
    else if (this.loaded?.state !== 'asking' || this.career?.id !== id) {
      this.career = null;
      this.heard = 0;
    }
  }

  /** @param {string} id @param {string | undefined} known */
  #readAgain(id, known) {
    const newer = this.career?.id === id && this.heard > this.career.version;
    if (!newer) this.heard = 0;
    if (!newer && !(this.overnight && this.career)) return;
    if (this.newer(id, known).state === 'asking') return;
    this.edition++;
    this.heard = 0;
    this.overnight = false;
  }

  /** The same career, read once more than the one that is shown. @param {string} career @param {string | undefined} known */
  newer(career, known) {
    return this.asks.about({ ...this.question(career, known), edition: this.edition + 1 });
  }

  /** @param {string} career @param {string | null | undefined} known */
  question(career, known) {
    return /** @type {const} */ ({ what: 'career', career, knownAt: known ?? null, edition: this.edition });
  }
}
