import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { address } from '../address.js';
import { lastAtOrBefore, longDate, shortDate } from '../dates.js';
import { PageElement } from '../element.js';
import { jobOf } from '../employments.js';
import { follow } from '../follow.js';
import { typed } from '../listeners.js';
import { preferences } from '../preferences.js';
import { factMark, markOf } from './mark.js';
import { MANY, Portions } from './portions.js';
import { sought, suggestions } from './sought.js';
import { reasonWords, wordsIn } from './words.js';

/** @import { Portion, Row } from './portions.js' */

/** About that of a row, in pixels. */
const HEIGHT = 48;

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
    /** @type {unknown[]} what the rows are of */
    this.of = [];
    this.portions = new Portions(this);
    /** The edition of the rows that were read. */
    this.read = 0;
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

  willUpdate() {
    const of = [this.career, this.sought, preferences.hidden];
    if (of.some((each, index) => each !== this.of[index])) this.portions.take(this.#rows());
    this.of = of;
    this.portions.show(this.date, this.selected);
  }

  render() {
    const { career } = this;
    return html`<nav
      class="facts ${career.lines.length > MANY ? 'many' : ''}"
      id="facts"
      tabindex="-1"
      aria-label="Facts"
      aria-busy=${!this.portions.whole || nothing}
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
      ${guard([this.portions.edition], () => this.#found())}
    </nav>`;
  }

  #found() {
    if (this.sought && !this.portions.all.length)
      return html`<p class="quiet none-found" role="status">No fact has all of this.</p>`;
    return [...Map.groupBy(this.portions.all, ({ year }) => year)].map(
      ([year, portions]) =>
        html` <h2 class="overline">${year}</h2>
          <ol>
            ${portions.map((portion) => guard([portion, portion.made], () => this.#portion(portion)))}
          </ol>`,
    );
  }

  /** @param {Portion} portion */
  #portion({ rows, made }) {
    return made ? rows.map(({ line, before }) => this.#row(line, before)) : toCome(rows.length);
  }

  /** @returns {Row[]} */
  #rows() {
    const { lines } = this.career;
    const found = sought(this.sought);
    return lines
      .map((line, index) => ({ line, before: lines[index - 1]?.state.employments ?? [] }))
      .filter(({ line }) => found(line));
  }

  /** @param {Page.Line} line @param {Api.Job[]} before */
  #row(line, before) {
    const on = line.state.asOf;
    if (!line.fact) {
      return html`<li data-on=${on} class="without-fact">
        <button @click=${() => this.tell('move', { date: on, settle: true })}>
          <time datetime=${on}>${shortDate(on)}</time>${markOf('event', false)}<span class="what"
            >${reasonWords(line)}</span
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

  drawNow() {
    this.requestUpdate();
    this.performUpdate();
  }

  /* The rows stay as they are; only the classes of those that a move crosses follow the date. */
  updated() {
    const anew = this.read !== this.portions.edition;
    if (anew) this.#readRows();
    const before = this.fadedFrom;
    const now = (this.fadedFrom = lastAtOrBefore(this.days, this.date) + 1);
    const [low, high] = anew ? [0, this.rows.length] : [Math.min(before, now), Math.max(before, now)];
    for (let index = low; index < high; index++) this.rows[index].classList.toggle('later', index >= now);
    this.#mark();
  }

  #readRows() {
    this.read = this.portions.edition;
    /** @type {NodeListOf<HTMLElement>} */
    const rows = this.querySelectorAll('li[data-on]');
    this.rows = [...rows];
    this.days = this.rows.map(({ dataset }) => dataset.on ?? '');
    this.byNumber = new Map(this.rows.map((row) => [Number(row.dataset.number), row]));
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

/** The room of rows that are not made yet. @param {number} rows */
const toCome = (rows) => html`<li class="to-come" .style=${`height:${rows * HEIGHT}px`}></li>`;

customElements.define('fact-list', FactList);
