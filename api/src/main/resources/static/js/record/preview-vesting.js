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

/** @param {Api.Grant} grant */
function dates({ grantId, tranches }) {
  const all = tranches.map(
    (tranche) =>
      html`<li><time datetime=${tranche.date}>${longDate(tranche.date)}</time> ${sizeWords(wholeOf(tranche))}</li>`,
  );
  const last = tranches[tranches.length - 1];
  return html`<section class="vesting-dates small" aria-label="Vesting dates of ${grantId}">
    <p class="quiet">
      Grant ${grantId} vests on ${tranches.length} ${tranches.length === 1 ? 'date' : 'dates'}, the last on
      ${longDate(last.date)}:
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
