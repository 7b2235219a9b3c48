import { html, nothing } from 'lit';
import { address } from './address.js';
import { api } from './api.js';
import { Asking } from './asking.js';
import { loadCareer } from './career.js';
import { isDate } from './dates.js';
import { PageElement } from './element.js';
import { listenForKeys } from './keys.js';
import { windowOf } from './pay/measures.js';
import { Player } from './time/player.js';
import { views } from './views/views.js';
import { trouble } from './trouble.js';
import './careers/page-header.js';
import './careers/sign-in.js';
import './careers/welcome.js';
import './facts/fact-card.js';
import './facts/fact-list.js';
import './keys-card.js';
import './pay/pay-view.js';
import './record/import-sheet.js';
import './record/record-sheet.js';
import './time/time-bar.js';

const REST = 180;

/**
 * The whole page. It holds what everything else is told: the address, the career as loaded, and the date, which runs
 * ahead of the address while the slider moves and settles into it when it rests.
 */
class CareerPage extends PageElement {
  static properties = {
    address: { state: true },
    career: { state: true },
    date: { state: true },
    resting: { state: true },
    error: { state: true },
    empty: { state: true },
  };

  constructor() {
    super();
    this.address = address.now;
    this.resting = true;
    this.player = new Player(this);
    this.loading = new Asking(this, ({ id, known }, signal) => loadCareer(id, known, signal));
    this.figures = new Asking(this, ({ career, version, ...query }, signal) => api.compensation(career, query, signal));
  }

  connectedCallback() {
    super.connectedCallback();
    this.stopListening = address.listen((now, how) => this.#arrive(now, how));
    this.stopKeys = listenForKeys(this);
    this.addEventListener('move', ({ detail }) => this.moveTo(detail.date, detail.settle));
    this.addEventListener('go', ({ detail }) => address.go(detail));
    this.addEventListener('recorded', ({ detail }) => this.#recorded(detail));
    this.#findCareer();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopListening();
    this.stopKeys();
  }

  /** Moves the date at once; asks the server only when it has come to rest. */
  moveTo(date, settle = false) {
    if (!isDate(date)) return;
    this.date = date;
    this.resting = false;
    clearTimeout(this.rest);
    if (settle && !this.player.playing) this.#settle();
    else this.rest = setTimeout(() => this.#settle(), REST);
  }

  step(direction) {
    const to = direction < 0 ? this.career?.dateBefore(this.date) : this.career?.dateAfter(this.date);
    if (to) this.moveTo(to);
    return Boolean(to);
  }

  #settle() {
    clearTimeout(this.rest);
    if (!this.player.playing) this.resting = true;
    if (this.address.on !== this.date) address.go({ on: this.date }, { replace: this.player.playing });
  }

  playingChanged() {
    if (!this.player.playing) this.#settle();
    this.requestUpdate();
  }

  #arrive(now, how) {
    const other = now.career !== this.address.career;
    this.address = now;
    if (other) {
      this.player.stop();
      this.date = now.on;
      if (!now.career) this.#findCareer();
    }
    if (how === 'walked') {
      this.player.stop();
      this.resting = true;
    }
    if (now.on && (how === 'walked' || this.resting)) this.date = now.on;
  }

  async #findCareer() {
    if (this.address.career) return;
    try {
      const { careers } = await api.careers({ size: 1 });
      this.empty = careers.length === 0;
      this.error = null;
      if (careers.length) address.go({ career: careers[0].careerId }, { replace: true });
    } catch (problem) {
      this.error = problem;
    }
  }

  #recorded({ careerId, date }) {
    this.empty = false;
    if (careerId === this.address.career) {
      this.loading.again();
      address.go({ record: null, of: null, known: null, ...(date && { on: date }) });
      if (date) this.moveTo(date, true);
    } else address.open(careerId, date ? { on: date } : {});
  }

  async removeCareer() {
    await api.remove(this.address.career);
    this.career = null;
    this.loading.value = null;
    address.open(null);
  }

  /* A view that was asked for is brought into sight, where it lies below the window. */
  updated(changed) {
    const before = changed.get('address');
    if (!before || (before.view === this.address.view && before.figure === this.address.figure)) return;
    const views = this.querySelector('.views');
    if (views && views.getBoundingClientRect().top > innerHeight * 0.6) views.scrollIntoView({ block: 'start' });
  }

  willUpdate() {
    const { career: id, known } = this.address;
    this.loading.about(id ? { id, known: known ?? null } : null);
    const loaded = this.loading.value;
    this.career = loaded && loaded.id === id ? loaded : null;
    if (this.career && !this.date) {
      this.date = this.address.on ?? this.career.opening;
      queueMicrotask(() => address.go({ on: this.date }, { replace: true }));
    }
    if (this.career && this.resting) this.figures.about(this.#question());
    document.title = this.career ? `${this.career.name}, ${this.date} · Trackrecord` : 'Trackrecord';
  }

  #question() {
    const { measure, days: convention, known: knownAt } = this.address;
    const question = { career: this.career.id, version: this.career.version, measure, convention, knownAt };
    if (measure === 'annualized' || measure === 'first-year') return { ...question, asOf: this.date };
    return { ...question, ...windowOf(this.address.window, this.date, this.career) };
  }

  render() {
    const problem = this.error ?? (this.career ? null : this.loading.error);
    return html`
      <page-header .career=${this.career} .date=${this.date} .address=${this.address} .page=${this}></page-header>
      ${problem ? html`<main id="view" class="lone">${this.#problem(problem)}</main>`
        : this.empty && !this.address.career ? html`<main id="view"><career-welcome></career-welcome></main>`
        : this.career && this.date ? this.#career() : html`<main id="view" class="lone" aria-busy="true"></main>`}
      <record-sheet .address=${this.address} .career=${this.career} .date=${this.date}></record-sheet>
      <import-sheet></import-sheet>
      <keys-card></keys-card>`;
  }

  #career() {
    const { career, date, resting, address: now, figures } = this;
    const shared = { career, date, resting, address: now, figures };
    return html`
      <main id="view" class="career">
        <pay-view .shared=${shared}></pay-view>
        <fact-list .career=${career} .date=${date} .selected=${Number(now.fact) || null} .following=${this.player.playing}></fact-list>
        ${views(shared)}
      </main>
      <time-bar .career=${career} .date=${date} .player=${this.player} .resting=${resting}></time-bar>
      ${now.fact ? html`<fact-card .career=${career} .number=${Number(now.fact)} .known=${now.known}></fact-card>` : nothing}`;
  }

  #problem(problem) {
    if (problem.status === 401) return html`<sign-in></sign-in>`;
    const gone = problem.code === 'CAREER_NOT_FOUND';
    return html`<h1 class="failed">${gone ? 'There is no such career' : 'This could not be shown'}</h1>
      ${trouble(problem)}
      <p class="row">
        ${gone ? html`<a class="button" href="./">All careers</a>` : html`
          <button class="button" @click=${() => { this.loading.again(); this.#findCareer(); }}>Try again</button>`}
      </p>`;
  }
}

customElements.define('career-page', CareerPage);
