import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { address } from '../address.js';
import { lastAtOrBefore, longDate, shortDate, yearOf } from '../dates.js';
import { PageElement } from '../element.js';
import { jobOf } from '../employments.js';
import { follow } from '../follow.js';
import { typed } from '../listeners.js';
import { preferences } from '../preferences.js';
import { factMark, markOf } from './mark.js';
import { sought, suggestions } from './sought.js';
import { reasonWords, wordsIn } from './words.js';

/** From here on only the rows in sight are laid out. */
const MANY = 500;

/** The facts by year. The latest on the chosen date stands out, what lies ahead is faint. */
class FactList extends PageElement {
  static properties = { career: {}, date: {}, selected: {}, following: {}, sought: {} };

  constructor() {
    super();
    /** @type {Page.Career} */
    this.career;
    /** @type {string} */
    this.date;
    /** @type {number | null} */
    this.selected;
    /** @type {boolean} whether the date moves by itself */
    this.following;
    /** @type {string} words that a fact has to have */
    this.sought = '';
    /** @type {HTMLElement | null} */
    this.lastCurrent = null;
    /** @type {HTMLElement[]} by date */
    this.rows = [];
    /** @type {string[]} their days */
    this.days = [];
    /** @type {Map<number, HTMLElement>} */
    this.byNumber = new Map();
    /** @type {HTMLElement[]} those that stand out */
    this.marked = [];
    /** How many rows lie on or before the date. */
    this.fadedFrom = 0;
  }

  render() {
    const { career } = this;
    return html`<nav
      class="facts ${career.lines.length > MANY ? 'many' : ''}"
      id="facts"
      tabindex="-1"
      aria-label="Facts"
    >
      <search>
        <input
          class="input find ${/\d/.test(this.sought) ? 'tells' : ''}"
          type="search"
          aria-label="Find facts"
          placeholder="Word, kind, employer, year"
          list="find-suggestions"
          autocomplete="off"
          .value=${this.sought}
          @input=${typed((text) => address.go({ find: text || null }, { replace: true }))}
        />
        <datalist id="find-suggestions">
          ${guard([career], () => suggestions(career).map((each) => html`<option value=${each}></option>`))}
        </datalist>
      </search>
      ${guard([career, preferences.hidden, this.sought], () => this.#found())}
    </nav>`;
  }

  #found() {
    const years = this.#years();
    if (this.sought && !years.length)
      return html`<p class="quiet none-found" role="status">No fact has all of this.</p>`;
    return years.map(
      ([year, lines]) =>
        html` <h2 class="overline">${year}</h2>
          <ol>
            ${lines.map(({ line, before }) => this.#row(line, before))}
          </ol>`,
    );
  }

  #years() {
    /** @type {Map<string, { line: Page.Line, before: Api.Job[] }[]>} */
    const years = new Map();
    /** @type {Api.Job[]} */
    let before = [];
    const found = sought(this.sought);
    for (const line of this.career.lines) {
      const year = yearOf(line.state.asOf);
      if (found(line)) {
        const lines = years.get(year) ?? [];
        lines.push({ line, before });
        years.set(year, lines);
      }
      before = line.state.employments;
    }
    return [...years];
  }

  /** @param {Page.Line} line @param {Api.Job[]} before */
  #row(line, before) {
    const on = line.state.asOf;
    if (!line.fact) {
      return html`<li data-on=${on} class="without-fact">
        <button @click=${() => this.tell('move', { date: on, settle: true })}>
          <time datetime=${on}>${shortDate(on)}</time>${markOf('event', false)}<span class="what"
            >${reasonWords(line.reason)}</span
          >
        </button>
      </li>`;
    }
    const { fact } = line;
    const { title, detail } = wordsIn(this.career, fact, jobOf(before, fact.employmentId));
    return html`<li data-on=${on} data-number=${fact.number}>
      <a href=${address.link({ on, fact: fact.number })} @click=${this.#open(fact)}>
        <time datetime=${on} title=${longDate(on)}>${shortDate(on)}</time>
        ${factMark(fact.fact.type)}
        <span class="what"
          ><span class="title">${title}</span> ${detail ? html`<small>${detail}</small>` : nothing}
          ${fact.status === 'CORRECTED' ? html`<small class="status">corrected</small>` : nothing}</span
        >
      </a>
    </li>`;
  }

  /** @param {Api.DatedFact} fact */
  #open({ effectiveOn, number }) {
    return (/** @type {MouseEvent} */ event) => {
      follow(event, { on: effectiveOn, fact: number });
      if (event.defaultPrevented) this.tell('move', { date: effectiveOn, settle: true });
    };
  }

  /* The rows stay as they are; only the classes of those that a move crosses follow the date. */
  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.size || ['career', 'sought'].some((name) => changed.has(name)) || !this.rows.length) this.#readRows();
    const before = this.fadedFrom;
    this.fadedFrom = lastAtOrBefore(this.days, this.date) + 1;
    const [low, high] = [Math.min(before, this.fadedFrom), Math.max(before, this.fadedFrom)];
    for (const row of this.rows.slice(low, high)) row.classList.toggle('later', this.fadedFrom < high);
    this.#mark();
  }

  #readRows() {
    this.rows = [...this.querySelectorAll('li')];
    this.days = this.rows.map(({ dataset }) => dataset.on ?? '');
    this.byNumber = new Map(this.rows.map((row) => [Number(row.dataset.number), row]));
    for (const row of this.rows) row.classList.remove('later', 'now', 'open');
    // A row that stood out may be that of another fact by now.
    for (const row of this.marked) row.firstElementChild?.removeAttribute('aria-current');
    this.fadedFrom = this.rows.length;
    this.marked = [];
  }

  /* The facts of the day, and the one that is open. */
  #mark() {
    for (const row of this.marked) {
      row.classList.remove('now', 'open');
      row.firstElementChild?.removeAttribute('aria-current');
    }
    /** @param {number} number */
    const rowOf = (number) => this.byNumber.get(number) ?? [];
    const now = this.career.currentFacts(this.date).flatMap((fact) => rowOf(fact.number));
    const open = [rowOf(this.selected ?? 0)].flat();
    for (const row of now) row.classList.add('now');
    for (const row of open) row.classList.add('open');
    this.marked = [...now, ...open];
    this.#point(now.at(-1) ?? null);
  }

  /** @param {HTMLElement | null} last */
  #point(last) {
    last?.firstElementChild?.setAttribute('aria-current', 'step');
    if (last && last !== this.lastCurrent) this.#reveal(last);
    this.lastCurrent = last;
  }

  /**
   * Scrolls the list, never the page.
   *
   * @param {HTMLElement} row
   */
  #reveal(row) {
    const list = this.querySelector('nav');
    if (!list || list.scrollHeight <= list.clientHeight) return;
    const top = row.offsetTop - list.clientHeight / 2;
    list.scrollTo({
      top,
      behavior: this.following && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'instant',
    });
  }
}

customElements.define('fact-list', FactList);
