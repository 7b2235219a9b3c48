import { html, nothing } from 'lit';
import { explained } from '../amounts.js';
import { answered, dots } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { dayNumber, longDate, plusDays } from '../dates.js';
import { PageElement } from '../element.js';
import { markOf } from '../facts/mark.js';
import { wordsIn } from '../facts/words.js';
import { kindOf } from '../facts/kinds.js';

/** How far ahead what comes is looked for. */
export const DAYS = 365;
const SHOWN = 3;

/** @type {Record<Exclude<Api.UpcomingEntry['kind'], 'FACT'>, string>} */
const MARKS = {
  VEST: 'vest',
  CLIFF: 'vest',
  EVENT_AWAITED: 'grant',
  EXERCISE_BY: 'options',
  EXPIRY: 'forfeit',
  BENEFIT_END: 'benefit-end',
  ANNIVERSARY: 'hire',
  ELECTION_83B: 'note',
};

/**
 * One question for all who ask what comes.
 *
 * @param {string} asOf
 * @param {string | undefined} knownAt
 */
export const upcomingQuery = (asOf, knownAt) => ({ asOf, days: DAYS, knownAt });

/** What comes in the year after the chosen day: the next few things in a row, all of them below. */
class UpcomingList extends PageElement {
  static properties = { shared: {} };

  constructor() {
    super();
    /** @type {Page.Shared} */
    this.shared;
    this.asks = new Asks(this);
  }

  render() {
    const {
      career,
      date,
      resting,
      address: { known: knownAt },
    } = this.shared;
    const query = upcomingQuery(date, knownAt);
    const answer = this.asks.about({ what: 'upcoming', career: career.id, version: career.version, query }, resting);
    return html`<section class="upcoming" aria-label="What comes next">
      <h2 class="overline">What comes next</h2>
      ${answered(answer, {
        asking: html`<p class="next">${dots}</p>`,
        none: () => html`<p class="next quiet">Nothing is known of the year after ${longDate(date)}.</p>`,
        there: ({ entries }) => this.#entries(entries),
      })}
    </section>`;
  }

  /** @param {Api.UpcomingEntry[]} entries */
  #entries(entries) {
    const groups = grouped(entries);
    const more = entries.length > Math.min(groups.length, SHOWN);
    return html`<ol class="next">
        ${groups.slice(0, SHOWN).map((group) => this.#group(group))}
      </ol>
      ${more
        ? html`<details>
            <summary class="small quiet">
              All ${entries.length} until ${longDate(plusDays(this.shared.date, DAYS))}
            </summary>
            <ol class="all-next small">
              ${entries.map(
                (entry) => html`<li><time datetime=${entry.on}>${longDate(entry.on)}</time>${this.#words(entry)}</li>`,
              )}
            </ol>
          </details>`
        : nothing}`;
  }

  /** @param {Api.UpcomingEntry[]} group of one kind and grant, by date */
  #group([first, ...later]) {
    const days = dayNumber(first.on) - dayNumber(this.shared.date);
    const again = later.at(-1);
    return html`<li>
      <p class="day small">
        <time datetime=${first.on}>${longDate(first.on)}</time>
        <span class="quiet">${days === 1 ? 'tomorrow' : `in ${days} days`}</span>
      </p>
      <p>${this.#words(first)}</p>
      ${again
        ? html`<p class="small quiet">
            ${later.length === 1
              ? `again on ${longDate(again.on)}`
              : `${later.length} more until ${longDate(again.on)}`}
          </p>`
        : nothing}
    </li>`;
  }

  /** @param {Api.UpcomingEntry} entry */
  #words({ kind, title, facts }) {
    const { career } = this.shared;
    const fact = kind === 'FACT' ? career.fact(facts[0]) : null;
    const mark = kind === 'FACT' ? kindOf(fact?.fact.type ?? '') : MARKS[kind];
    return html`<span class="row tight"
      >${markOf(mark, false)}<span>${fact ? wordsIn(career, fact).title : explained(title)}</span></span
    >`;
  }
}

/**
 * Vests of one grant that come again and again are one thing, told by the first; so is nothing else.
 *
 * @param {Api.UpcomingEntry[]} entries by date
 */
const grouped = (entries) => [
  ...Map.groupBy(entries, (entry) =>
    entry.kind === 'VEST' ? `VEST ${entry.grantId}` : `${entry.on} ${entry.kind} ${entry.title}`,
  ).values(),
];

customElements.define('upcoming-list', UpcomingList);
