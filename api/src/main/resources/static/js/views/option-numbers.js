import { html } from 'lit';
import { amount, isZero, money } from '../amounts.js';
import { longDate } from '../dates.js';
import { priceOf, sizeOf, sizeWords } from './grant-sizes.js';

/**
 * What can be done with options, until when, and what it costs and brings: each a name with its value.
 *
 * @param {Api.OptionGrant} grant
 */
export function optionNumbers(grant) {
  return rowsOf(grant).map(
    ([name, value]) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`,
  );
}

/** @param {Api.OptionGrant} grant @returns {[string, string][]} */
function rowsOf(grant) {
  /** @type {[string, string][]} */
  const rows = [
    ['Exercise price', money(grant.exercisePrice)],
    ['Exercisable', sizeWords(grant.exercisable)],
  ];
  /** @type {[string, Api.Amount][]} */
  const sizes = [
    ['Exercised', grant.exercised],
    ['Can be repurchased', grant.repurchasable],
    ['Cancelled', grant.cancelled],
    ['Lapsed', grant.lapsed],
  ];
  for (const [name, size] of sizes) if (!isZero(sizeOf(size))) rows.push([name, sizeWords(size)]);
  if (grant.exerciseBy) rows.push(['Exercise by', longDate(grant.exerciseBy)]);
  if (grant.mark === 'WINDOW_UNKNOWN') rows.push(['After the employment', 'no window is recorded for this end']);
  rows.push(['Cost to exercise', money(grant.exerciseCost)]);
  if (grant.spread) {
    const at = `at ${amount(grant.spread.unitPrice.amount)} ${priceOf(grant.spread.on)}`;
    rows.push([`Gain on what can be exercised, ${at}`, money(grant.spread.exercisable)]);
  }
  if (grant.underwater) rows.push(['Share price', 'below the exercise price']);
  if (grant.claimedValue) rows.push(['Value an offer claims', money(grant.claimedValue)]);
  return rows;
}
