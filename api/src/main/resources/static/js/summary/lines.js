import { html, nothing } from 'lit';
import { explained, money, said, signedPercent } from '../amounts.js';
import { longDate } from '../dates.js';
import { constantWords } from '../facts/plain-words.js';
import { wordsIn } from '../facts/words.js';

/* Steps of a career; achievements and incidents have their own paper, the brag document. */
const STEPS = ['HIRE', 'PROMOTION', 'TRANSFER', 'RAISE', 'ADJUSTMENT', 'HOURS'];

/* What is said of them is said of pay. */
const OF_PAY = ['RAISE', 'ADJUSTMENT', 'HOURS'];
/* As many as belong on one page: the latest. */
const GROWN = 14;

/**
 * A step in a few words. The reason of a raise often names its amount.
 *
 * @param {string} kind
 * @param {string | null} title
 * @param {boolean} amounts
 */
const stepWords = (kind, title, amounts) =>
  title && (amounts || !OF_PAY.includes(kind)) ? said(title) : kind === 'RAISE' ? 'Raise' : constantWords(kind);

/**
 * How a career grew, a line a step.
 *
 * @param {Api.Growth} growth
 * @param {boolean} amounts whether they may be told
 */
export function growthLines({ entries, rates, promotions }, amounts) {
  const base = amounts && rates.find(({ of, percent }) => of === 'BASE' && percent);
  const grew = base
    ? `Base ${signedPercent(base.percent)}${base.perYear ? `, ${signedPercent(base.perYear)} a year` : ''}`
    : '';
  const steps = entries.filter(({ kind }) => STEPS.includes(kind));
  const earlier = steps.length - GROWN;
  const count = `${promotions.count} ${promotions.count === 1 ? 'promotion' : 'promotions'}`;
  return html`<section>
    <h2>Growth</h2>
    <p class="quiet">${[grew, count].filter(Boolean).join(' · ')}</p>
    ${earlier > 0 ? html`<p class="small quiet">and ${earlier} earlier</p>` : nothing}
    <ol class="summary-lines">
      ${steps.slice(-GROWN).map(
        ({ on, kind, title, after, percent }) =>
          html`<li>
            <time datetime=${on}>${longDate(on)}</time>
            <span>${stepWords(kind, title, amounts)}</span>
            <span
              >${(amounts ? [after ? money(after) : '', percent ? signedPercent(percent) : ''] : [])
                .filter(Boolean)
                .join(', ')}</span
            >
          </li>`,
      )}
    </ol>
  </section>`;
}

/** What comes, where its amount is left out. @type {Partial<Record<Api.UpcomingEntry['kind'], string>>} */
const PLAIN = {
  FACT: 'A change that is recorded already',
  VEST: 'Vest',
  CLIFF: 'Cliff',
  EVENT_AWAITED: 'Event awaited',
  EXERCISE_BY: 'Last day to exercise',
  EXPIRY: 'Options expire',
  BENEFIT_END: 'End of a benefit',
  ELECTION_83B: 'Last day of an election',
};

/* As many as belong on one page. */
const SHOWN = 6;

/**
 * @param {Api.UpcomingEntry[]} entries
 * @param {Page.Career} career
 * @param {boolean} amounts whether they may be told
 */
export const nextLines = (entries, career, amounts) =>
  html`<section>
    <h2>What comes next</h2>
    ${entries.length ? nothing : html`<p class="quiet">Nothing is known of the year to come.</p>`}
    <ol class="summary-lines">
      ${entries.slice(0, SHOWN).map((entry) => {
        const plain = amounts ? undefined : PLAIN[entry.kind];
        return html`<li>
          <time datetime=${entry.on}>${longDate(entry.on)}</time>
          <span
            >${plain ? `${plain}${entry.grantId ? ` of grant ${entry.grantId}` : ''}` : titleOf(entry, career)}</span
          >
        </li>`;
      })}
    </ol>
    ${entries.length > SHOWN
      ? html`<p class="small quiet">and ${entries.length - SHOWN} more within a year</p>`
      : nothing}
  </section>`;

/** @param {Api.UpcomingEntry} entry @param {Page.Career} career */
function titleOf({ kind, title, facts }, career) {
  const fact = kind === 'FACT' ? career.fact(facts[0]) : null;
  return fact ? wordsIn(career, fact).title : explained(title);
}
