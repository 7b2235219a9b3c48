import { html, nothing } from 'lit';
import { longDate } from '../dates.js';
import { sizeWords, wholeOf } from '../views/grant-sizes.js';

const FIRST = 3;

/**
 * The dates that the terms of a grant give, where the grant is new or its dates become others.
 *
 * @param {Api.Grant[]} before
 * @param {Api.Grant[]} after
 */
export const vestingDates = (before, after) =>
  after
    .filter((grant) => datesOf(grant) !== datesOf(before.find(({ grantId }) => grantId === grant.grantId)))
    .map((grant) => (grant.tranches.length ? dates(grant) : nothing));

/** @param {Api.Grant | undefined} grant */
const datesOf = (grant) =>
  JSON.stringify(grant?.tranches.map((tranche) => [tranche.date, wholeOf(tranche)]) ?? 'no grant');

/**
 * @param {Api.Grant} grant
 * @param {(size: Api.Amount) => string} [words] of the size of a tranche
 */
export function dates({ grantId, tranches }, words = sizeWords) {
  const all = tranches.map(
    (tranche) =>
      html`<li><time datetime=${tranche.date}>${longDate(tranche.date)}</time> ${words(wholeOf(tranche))}</li>`,
  );
  const last = tranches[tranches.length - 1];
  return html`<section class="vesting-dates small" aria-label="Vesting dates">
    <p class="quiet">
      ${words === sizeWords ? `Grant ${grantId} vests` : 'Vests'} on ${tranches.length}
      ${tranches.length === 1 ? 'date' : 'dates'}, the last on ${longDate(last.date)}:
    </p>
    <ul>
      ${all.slice(0, FIRST)}
    </ul>
    ${tranches.length > FIRST
      ? html`<details>
          <summary class="quiet">and ${tranches.length - FIRST} more</summary>
          <ul>
            ${all.slice(FIRST)}
          </ul>
        </details>`
      : nothing}
  </section>`;
}

/** The sizes of a grant that a fact may change, with what they are called. @type {[string, string][]} */
const SIZES = [
  ['vested', 'vested'],
  ['unvested', 'unvested'],
  ['forfeited', 'forfeited'],
  ['withheld', 'withheld for tax'],
  ['exercisable', 'exercisable'],
  ['exercised', 'exercised'],
  ['cancelled', 'cancelled'],
  ['lapsed', 'lapsed'],
];

/**
 * What becomes of the grants that were there before.
 *
 * @param {Api.Grant[]} before
 * @param {Api.Grant[]} after
 */
export const grantChanges = (before, after) =>
  after.flatMap((grant) => {
    const then = before.find(({ grantId }) => grantId === grant.grantId);
    if (!then) return [];
    return SIZES.map(([name, words]) => {
      /** @type {(Api.Amount | undefined)[]} */
      const [old, value] = [Reflect.get(then, name), Reflect.get(grant, name)];
      return { name: `Grant ${grant.grantId}, ${words}`, old, value };
    }).filter(({ old, value }) => old && value && JSON.stringify(old) !== JSON.stringify(value));
  });
