import { html, nothing } from 'lit';
import { address, TODAY } from './address.js';
import { api } from './api.js';
import { dots } from './asked/answered.js';
import { tellAll } from './asked/recordings.js';
import { isDate } from './dates.js';
import { PageElement } from './element.js';
import { listenForKeys } from './keys.js';
import { Reading } from './reading.js';
import { sharedOf } from './shared.js';
import { skips } from './skips.js';
import { Player } from './time/player.js';
import { careerMain } from './views/career-main.js';
import { bringIntoSight } from './views/into-sight.js';
import { missedCareer } from './careers/missed.js';
import './careers/overview.js';
import './careers/page-header.js';
import './careers/welcome.js';
import './facts/fact-card.js';
import './keys-card.js';
import './record/import-sheet.js';
import './record/record-sheet.js';
import './summary/summary.js';
import './time/time-bar.js';

const REST = 180;

/**
 * The whole page. It holds what everything else is told: the address, the career as loaded, and the date, which runs
 * ahead of the address while the slider moves and settles into it when it rests.
 */
export class CareerPage extends PageElement {
  static properties = {
    address: { state: true },
    date: { state: true },
    resting: { state: true },
    recorded: { state: true },
  };

  constructor() {
    super();
    this.address = address.now;
    /** @type {string | undefined} */
    this.date;
    /** @type {string | undefined} the day that was today when the career was read */
    this.today;
    /** @type {Page.Recorded | null} */
    this.recorded = null;
    /** @type {Page.Shared | null} */
    this.shown = null;
    this.resting = true;
    this.running = false;
    this.player = new Player(this);
    this.reading = new Reading(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.stopListening = address.listen((now, how) => this.#arrive(now, how));
    this.stopKeys = listenForKeys(this);
    this.addEventListener('move', ({ detail }) => this.moveTo(detail.date, detail.settle));
    this.addEventListener('today', () => this.goToday());
    this.addEventListener('go', ({ detail }) => address.go(detail));
    this.addEventListener('recorded', ({ detail }) => (this.recorded = detail));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopListening?.();
    this.stopKeys?.();
  }

  /** Moves the date at once; asks the server only when it has come to rest. @param {string} date @param {boolean} settle */
  moveTo(date, settle = false) {
    if (!isDate(date)) return;
    if (settle) this.player.stop();
    this.date = date;
    this.resting = false;
    clearTimeout(this.rest);
    if (settle) this.#settle(true);
    else this.rest = setTimeout(() => this.#settle(false), REST);
  }

  /** Goes to today, which the address does not pin: it is today tomorrow too. */
  goToday() {
    if (!this.career) return;
    this.player.stop();
    clearTimeout(this.rest);
    this.resting = true;
    this.date = undefined;
    address.go({ on: this.career.opening === this.career.today ? null : TODAY });
  }

  /**
   * Moves as one step of a replay, which shows every figure of every step.
   *
   * @param {string} date
   */
  playTo(date) {
    this.date = date;
    this.#settle(false);
  }

  /** @param {1 | -1} direction */
  step(direction) {
    if (!this.date) return;
    const to = direction < 0 ? this.career?.dateBefore(this.date) : this.career?.dateAfter(this.date);
    if (to) this.moveTo(to);
  }

  /**
   * A run of moves, as of the slider or a replay, is one step for Back, up to the move that is its `last`.
   *
   * @param {boolean} last
   */
  #settle(last) {
    clearTimeout(this.rest);
    this.resting = true;
    const running = this.running;
    if (this.address.on !== this.date) address.go({ on: this.date }, { replace: running });
    this.running = !last;
  }

  playingChanged() {
    this.running = false;
    this.requestUpdate();
  }

  /** @param {Page.Address} now @param {'walked' | 'went'} how */
  #arrive(now, how) {
    const other = now.career !== this.address.career;
    if (other) this.recorded = null;
    this.address = now;
    this.running = false;
    if (other || how === 'walked') {
      this.player.stop();
      clearTimeout(this.rest);
      this.resting = true;
    }
    // Where that is, the career says when it is drawn.
    if (other || (this.resting && (now.on || how === 'walked'))) this.date = undefined;
  }

  async removeCareer() {
    const { career } = this;
    if (career) await api.remove(career.id);
    address.open(null);
    if (career) tellAll({ careerId: career.id, version: 0 });
  }

  /** @param {Map<string, Page.Address>} changed */
  updated(changed) {
    const before = changed.get('address');
    if (before) bringIntoSight(this.querySelector('.views'), before, this.address);
  }

  willUpdate() {
    if (this.recorded) this.#awaitRecorded(this.recorded);
    this.reading.about(this.address);
    const { first, loaded } = this.reading;
    if (first?.state === 'there' && first.value.total === 1) this.#open(first.value.careers[0].careerId);
    if (this.career) this.#date(this.career);
    if (loaded?.state === 'there' && this.career && this.date)
      this.shown = sharedOf(this.career, this.date, this.resting, this.address);
    if (this.resting) document.title = this.career ? `${this.career.name}, ${this.date} · Trackrecord` : 'Trackrecord';
  }

  /**
   * An address without a date, or with today's word, goes on with the days where it is of today.
   *
   * @param {Page.Career} career
   */
  #date(career) {
    const { on } = this.address;
    if (!this.date) this.date = career.dayOf(on);
    else if (!isDate(on) && this.resting && this.date === this.today) this.date = career.today;
    this.today = career.today;
  }

  get career() {
    return this.reading.career;
  }

  /** @param {string} career */
  #open(career) {
    queueMicrotask(() => this.address.career || address.go({ career }, { replace: true }));
  }

  /**
   * What was recorded appears at once with the date it leads to, when the career has been read again.
   *
   * @param {Page.Recorded} recorded
   */
  #awaitRecorded({ careerId, date, another }) {
    if (this.reading.newer(careerId, undefined).state === 'asking') return;
    this.reading.edition++;
    this.recorded = null;
    if (careerId !== this.address.career) address.open(careerId, date ? { on: date } : {});
    else {
      address.go({ ...(!another && { record: null, of: null }), known: null, ...(date && { on: date }) });
      if (date) this.date = date;
    }
  }

  render() {
    const { first, loaded } = this.reading;
    const missed = [first, loaded].find((answer) => answer?.state === 'failed');
    return html`${skips(Boolean(this.career) && this.address.view !== 'summary')}
      <page-header .career=${this.career} .date=${this.date} .address=${this.address} .page=${this}></page-header>
      ${missed
        ? html`<main id="view" tabindex="-1" class="lone">${missedCareer(missed)}</main>`
        : first?.state === 'none'
          ? html`<main id="view" tabindex="-1"><career-welcome></career-welcome></main>`
          : this.career && this.shown
            ? this.#career(this.shown)
            : first?.state === 'there' && first.value.total > 1
              ? html`<main id="view" tabindex="-1"><career-overview .address=${this.address}></career-overview></main>`
              : html`<main id="view" tabindex="-1" class="lone" aria-busy="true"><p class="quiet">${dots}</p></main>`}
      <record-sheet .address=${this.address} .career=${this.career} .date=${this.date}></record-sheet>
      <import-sheet></import-sheet>
      <keys-card></keys-card>`;
  }

  /** @param {Page.Shared} shown */
  #career(shown) {
    const { player } = this;
    const { career, date, resting, address: now } = shown;
    const unseen = this.reading.loaded?.state === 'asking';
    return html` ${now.view === 'summary'
        ? html`<main id="view" tabindex="-1" class=${unseen ? 'unseen' : ''} aria-busy=${unseen}>
            <career-summary .shared=${shown}></career-summary>
          </main>`
        : careerMain(shown, unseen, player.playing)}
      <time-bar
        class=${unseen ? 'unseen' : ''}
        .career=${career}
        .date=${date}
        .player=${player}
        .playing=${player.playing}
        .speed=${player.speed}
        .resting=${resting && !player.playing}
        .found=${now.find ?? ''}
      ></time-bar>
      ${now.fact && !unseen
        ? html`<fact-card .career=${career} .number=${Number(now.fact)} .known=${now.known}></fact-card>`
        : nothing}`;
  }
}

customElements.define('career-page', CareerPage);
