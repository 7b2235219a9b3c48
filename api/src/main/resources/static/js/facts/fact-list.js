import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { address } from '../address.js';
import { longDate, shortDate, yearOf } from '../dates.js';
import { PageElement } from '../element.js';
import { jobOf } from '../employments.js';
import { follow } from '../follow.js';
import { typed } from '../listeners.js';
import { preferences } from '../preferences.js';
import { kindOf, kindWords } from './kinds.js';
import { factMark, markOf } from './mark.js';
import { factWords, reasonWords, wordsIn } from './words.js';

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
  }

  render() {
    const { career } = this;
    return html`<nav class="facts" id="facts" tabindex="-1" aria-label="Facts">
      <search>
        <input
          class="input find"
          type="search"
          aria-label="Find facts"
          placeholder="Find: word, kind, employer, year"
          autocomplete="off"
          .value=${this.sought}
          @input=${typed((text) => address.go({ find: text || null }, { replace: true }))}
        />
      </search>
      ${guard([career, preferences.hidden, this.sought], () =>
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
    /** @type {Map<string, { line: Api.ReplayLine, before: Api.Job[] }[]>} */
    const years = new Map();
    /** @type {Api.Job[]} */
    let before = [];
    const found = sought(this.sought);
    for (const line of this.career.lines) {
      const year = yearOf(line.state.asOf);
      if (found(line)) years.set(year, [...(years.get(year) ?? []), { line, before }]);
      before = line.state.employments;
    }
    return [...years];
  }

  /** @param {Api.ReplayLine} line @param {Api.Job[]} before */
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

/**
 * Whether a step has all the words that are sought: in what it says, its kind, its employer, its note or its year.
 *
 * @param {string} text
 * @returns {(line: Api.ReplayLine) => boolean}
 */
function sought(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return () => true;
  return ({ fact, state, reason }) => {
    const { title, detail } = fact ? factWords(fact) : { title: reasonWords(reason), detail: '' };
    const kind = fact ? kindWords(kindOf(fact.fact.type)) : '';
    const all = [title, detail, kind, fact?.employer, fact?.fact.note, longDate(state.asOf)].join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  };
}

customElements.define('fact-list', FactList);
