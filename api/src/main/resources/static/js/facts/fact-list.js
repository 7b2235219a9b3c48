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
    const years = new Map();
    let before = null;
    for (const line of this.career.lines) {
      const year = yearOf(line.state.asOf);
      if (!years.has(year)) years.set(year, []);
      years.get(year).push({ line, before });
      before = line.state.employment;
    }
    return [...years];
  }

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
      <a href=${address.link({ on, fact: fact.number })} @click=${(event) => this.#open(event, fact)}>
        <time datetime=${on} title=${longDate(on)}>${shortDate(on)}</time>
        ${factMark(fact.fact.type)}
        <span class="what"
          ><span class="title">${title}</span> ${detail ? html`<small>${detail}</small>` : nothing}
          ${fact.status === 'CORRECTED' ? html`<small class="status">corrected</small>` : nothing}</span
        >
      </a>
    </li>`;
  }

  #open(event, fact) {
    follow(event, { on: fact.effectiveOn, fact: fact.number });
    if (event.defaultPrevented) this.tell('move', { date: fact.effectiveOn, settle: true });
  }

  /* The rows stay as they are; only their classes follow the date, so that a move costs next to nothing. */
  updated() {
    const current = new Set(this.career.currentFacts(this.date).map((fact) => String(fact.number)));
    let last = null;
    for (const row of this.querySelectorAll('li')) {
      const now = current.has(row.dataset.number);
      row.classList.toggle('now', now);
      row.classList.toggle('later', row.dataset.on > this.date);
      row.classList.toggle('open', Number(row.dataset.number) === this.selected);
      row.firstElementChild.removeAttribute('aria-current');
      if (now) last = row;
    }
    last?.firstElementChild.setAttribute('aria-current', 'step');
    if (last && last !== this.lastCurrent) this.#reveal(last);
    this.lastCurrent = last;
  }

  /* Scrolls the list, never the page. */
  #reveal(row) {
    const list = this.querySelector('nav');
    if (list.scrollHeight <= list.clientHeight) return;
    const top = row.offsetTop - list.clientHeight / 2;
    list.scrollTo({
      top,
      behavior: this.following && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'instant',
    });
  }
}

customElements.define('fact-list', FactList);
