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
export function lacking(due, currency) {
  const tranches = due?.byCurrency.find((each) => each.currency === currency)?.tranches;
  return tranches
    ? html`<span class="lacks small"
        >${icon('warning')}without ${tranches === 1 ? '1 due vest' : `${tranches} due vests`}</span
      >`
    : nothing;
}

/**
 * Vests that fell due and that nobody recorded, with the way to record them in one step. Vests count for the tranches from
 * the first on, so that what fell due before a window is recorded with what fell due in it.
 *
 * @param {Api.Due} due
 * @param {string} date
 * @param {{ why: string, earlier?: boolean }} more what follows from it, and whether others may have fallen due before
 */
export function notRecorded({ tranches, worth }, date, { why, earlier = false }) {
  const one = tranches === 1;
  const record = { known: null, record: 'due', of: null, on: date };
  return html`<p class="not-recorded">
    ${icon('warning')}
    <span
      >${tranches} ${one ? 'vest' : 'vests'} fell due and ${one ? 'is' : 'are'} not
      recorded${worth.length ? html` (about ${worth.map(money).join(' and ')})` : ''}, ${why}:
      <a class="link strong" href=${address.link(record)} @click=${following(record)}
        >record ${one ? 'it' : 'them'}${earlier ? ' and any due before' : ''}</a
      ></span
    >
  </p>`;
}
