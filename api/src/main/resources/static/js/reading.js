import { Asks } from './asked/asks.js';
import { hearRecordings } from './asked/recordings.js';
import { eachMidnight } from './midnight.js';

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
    /** @type {Page.Told | null} the newest that was heard of the career and is not known to be in what is shown */
    this.told = null;
    /** @type {Page.Told | null} what had been heard when the newer career was asked for */
    this.reading = null;
    /** @type {string | undefined} the career of the address */
    this.id;
    this.looks = 0;
    page.addController(this);
  }

  hostConnected() {
    this.deaf = hearRecordings((told) => this.#hear(told));
    // "Today" moves on: of the server's day, which is asked for shortly after the reader's.
    this.awake = eachMidnight(() => this.#hear({}));
    document.addEventListener('visibilitychange', this.look);
  }

  hostDisconnected() {
    this.deaf?.();
    this.awake?.();
    document.removeEventListener('visibilitychange', this.look);
  }

  /** @param {Page.Told} told */
  #hear(told) {
    if (told.careerId && told.careerId !== this.page.address.career) return;
    // What is not known to be of a version is not overtaken by what is.
    this.told = this.told && this.told.version === undefined ? {} : told;
    this.page.requestUpdate();
  }

  /** Nobody tells of an erasure: who comes back to the tab sees what is there. */
  look = () => {
    if (document.hidden) return;
    this.looks++;
    this.page.requestUpdate();
  };

  /** Asks while the page updates. @param {Page.Address} address */
  about({ career: id, known }) {
    this.first = id ? null : this.asks.about({ what: 'careers', query: { size: 1 }, edition: this.edition });
    if (id !== this.id) this.told = null;
    this.id = id;
    this.#load(id, known);
    if (id && this.#readAgain(id, known)) this.#load(id, known);
    const { career, looks } = this;
    if (career && looks)
      this.asks.about({ what: 'state', career: career.id, version: career.version, query: {}, edition: looks });
  }

  /** @param {string | undefined} id @param {string | undefined} known */
  #load(id, known) {
    this.loaded = id ? this.asks.about(this.question(id, known)) : null;
    // While another moment of knowledge is asked for, what was known before keeps its place, unseen.
    if (this.loaded?.state === 'there') this.career = this.loaded.value;
    else if (this.loaded?.state !== 'asking' || this.career?.id !== id) this.career = null;
  }

  /**
   * Whether the newer career is there. What was heard is in it if it was asked for after that, whatever its version: one
   * that is lower is that of another career, begun anew under the same name.
   *
   * @param {string} id
   * @param {string | undefined} known
   */
  #readAgain(id, known) {
    if (this.told?.version !== undefined && this.told.version === this.career?.version) this.told = null;
    if (!this.told || this.loaded?.state === 'asking') {
      this.reading = null;
      return false;
    }
    this.reading ??= this.told;
    const newer = this.newer(id, known);
    if (newer.state === 'asking' || (newer.problem?.temporary && this.career)) return false;
    if (this.told === this.reading) this.told = null;
    this.reading = null;
    this.edition++;
    return true;
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
