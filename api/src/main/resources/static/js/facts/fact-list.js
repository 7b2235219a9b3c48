import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { address } from '../address.js';
import { longDate, shortDate, yearOf } from '../dates.js';
import { PageElement } from '../element.js';
import { follow } from '../follow.js';
import { preferences } from '../preferences.js';
import { factMark, markOf } from './mark.js';
import { factWords, reasonWords } from './words.js';

/** The facts by year. The latest on the chosen date stands out, what lies ahead is faint. */
class FactList extends PageElement {
  static properties = { career: {}, date: {}, selected: {}, following: {} };

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
    /** @type {HTMLElement | null} */
    this.lastCurrent = null;
  }

  render() {
    const { career } = this;
    return html`<nav class="facts" aria-label="Facts">
      ${guard([career, preferences.hidden], () =>
        this.#years().map(
          ([year, lines]) =>
            html` <h2 class="overline">${year}</h2>
              <ol>
                ${lines.map(({ line, before }) => this.#row(line, before))}
              </ol>`,
        ),
      )}
    </nav>`;
  }

  #years() {
    /** @type {Map<string, { line: Api.ReplayLine, before: Api.Job | null }[]>} */
    const years = new Map();
    /** @type {Api.Job | null} */
    let before = null;
    for (const line of this.career.lines) {
      const year = yearOf(line.state.asOf);
      years.set(year, [...(years.get(year) ?? []), { line, before }]);
      before = line.state.employment;
    }
    return [...years];
  }

  /** @param {Api.ReplayLine} line @param {Api.Job | null} before */
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
    const { title, detail } = factWords(fact, before);
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

  /* The rows stay as they are; only their classes follow the date, so that a move costs next to nothing. */
  updated() {
    const current = new Set(this.career.currentFacts(this.date).map((fact) => String(fact.number)));
    /** @type {HTMLElement | null} */
    let last = null;
    for (const row of this.querySelectorAll('li')) {
      const { number = '', on = '' } = row.dataset;
      const now = current.has(number);
      row.classList.toggle('now', now);
      row.classList.toggle('later', on > this.date);
      row.classList.toggle('open', Number(number) === this.selected);
      row.firstElementChild?.removeAttribute('aria-current');
      if (now) last = row;
    }
    this.#point(last);
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
