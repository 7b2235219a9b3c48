import { html, nothing } from 'lit';
import { money } from '../amounts.js';
import { address } from '../address.js';
import { longDate } from '../dates.js';
import { following } from '../follow.js';
import { icon } from '../icons.js';

/**
 * The way to record the vest of one tranche.
 *
 * @param {string} grantId
 * @param {string} date
 */
export function recordTranche(grantId, date) {
  const record = { known: null, record: 'due', of: `${grantId}@${date}` };
  return html`<a
    class="link strong"
    href=${address.link(record)}
    aria-label="Record the vest of ${grantId} on ${longDate(date)}"
    @click=${following(record)}
    >record it</a
  >`;
}

/**
 * Beside a total of a currency, in a few words: that it lacks vests that fell due.
 *
 * @param {Api.Due | undefined} due
 * @param {string} currency
 */
export const lacking = (due, currency) =>
  due && isOf(due, currency) ? html`<span class="lacks small">${icon('warning')}without ${count(due)}</span>` : nothing;

/* What has no price yet may come to be of any currency. */
/** @param {Api.Due} due @param {string} currency */
const isOf = ({ worth }, currency) => !worth.length || worth.some((each) => each.currency === currency);

/** @param {Api.Due} due */
const count = ({ tranches }) => (tranches === 1 ? '1 due vest' : `${tranches} due vests`);

/**
 * Vests that fell due and that nobody recorded, with the way to record them in one step.
 *
 * @param {Api.Due} due
 * @param {string} date
 * @param {string} [why] what follows from it
 */
export function notRecorded({ tranches, worth }, date, why = '') {
  const one = tranches === 1;
  const record = { known: null, record: 'due', of: null, on: date };
  return html`<p class="not-recorded">
    ${icon('warning')}
    <span
      >${tranches} ${one ? 'vest' : 'vests'} fell due and ${one ? 'is' : 'are'} not
      recorded${worth.length ? html` (about ${worth.map(money).join(' and ')})` : ''}${why ? `, ${why}` : ''}:
      <a class="link strong" href=${address.link(record)} @click=${following(record)}
        >record ${one ? 'it' : 'them'}</a
      ></span
    >
  </p>`;
}
