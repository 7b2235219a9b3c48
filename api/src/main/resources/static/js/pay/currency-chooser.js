import { html, nothing } from 'lit';
import { address } from '../address.js';

/**
 * Totals in the order in which they matter: what is paid now before what was paid elsewhere.
 *
 * @template {{ currency: string }} Total
 * @param {Total[]} totals
 * @param {string} present
 */
export const presentFirst = (totals, present) =>
  totals.toSorted((a, b) => Number(b.currency === present) - Number(a.currency === present));

/**
 * The currencies found, the present one first, and the one that is shown: the one asked for where it is among them, else
 * the first; none of none.
 *
 * @param {string[]} found as often as they come
 * @param {Page.Shared} shared
 * @returns {[string | undefined, string[]]}
 */
export function chosenOf(found, { career, date, address: now }) {
  const present = career.currencyOn(date);
  const all = [...new Set(found)].sort((a, b) => Number(b === present) - Number(a === present) || (a < b ? -1 : 1));
  return [all.find((currency) => currency === now.currency) ?? all[0], all];
}

/**
 * One chart at a time: amounts of two currencies share no scale.
 *
 * @param {string[]} currencies
 * @param {string} chosen
 */
export const currencyChooser = (currencies, chosen) =>
  currencies.length < 2
    ? nothing
    : html`<div class="segments small currencies" role="group" aria-label="Currency of the chart">
        ${currencies.map(
          (currency) =>
            html`<button aria-pressed=${currency === chosen} @click=${() => address.go({ currency })}>
              ${currency}
            </button>`,
        )}
      </div>`;
