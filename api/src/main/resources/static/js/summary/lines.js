import { html, nothing } from 'lit';
import { explained, money, said, signedPercent } from '../amounts.js';
import { longDate } from '../dates.js';
import { constantWords } from '../facts/plain-words.js';
import { wordsIn } from '../facts/words.js';

/* Steps of a career; achievements and incidents have their own paper, the brag document. */
const STEPS = ['HIRE', 'PROMOTION', 'TRANSFER', 'RAISE', 'ADJUSTMENT', 'HOURS'];

/**
 * How a career grew, a line a step.
 *
 * @param {Api.Growth} growth
 * @param {boolean} amounts whether they may be told
 */
export function growthLines({ entries, rates, promotions }, amounts) {
  const base = rates.find(({ of, percent }) => of === 'BASE' && percent);
  const grew = base
    ? `Base ${signedPercent(base.percent)}${base.perYear ? `, ${signedPercent(base.perYear)} a year` : ''}`
    : '';
  const count = `${promotions.count} ${promotions.count === 1 ? 'promotion' : 'promotions'}`;
  return html`<section>
    <h2>Growth</h2>
    <p class="quiet">${[grew, count].filter(Boolean).join(' · ')}</p>
    <ol class="summary-lines">
      ${entries
        .filter(({ kind }) => STEPS.includes(kind))
        .map(
          ({ on, kind, title, after, percent }) =>
            html`<li>
              <time datetime=${on}>${longDate(on)}</time>
              <span>${said(title ?? (kind === 'RAISE' ? 'Raise' : constantWords(kind)))}</span>
              <span
                >${[amounts && after ? money(after) : '', percent ? signedPercent(percent) : '']
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
