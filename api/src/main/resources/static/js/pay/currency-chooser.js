import { html, nothing } from 'lit';
import { address } from '../address.js';

/**
 * Totals in the order in which they matter: what is paid now before what was paid elsewhere.
 *
 * @param {Api.Short[]} totals
 * @param {string} present
 */
export const presentFirst = (totals, present) =>
  totals.toSorted((a, b) => Number(b.currency === present) - Number(a.currency === present));

/**
 * The currency whose chart is shown: the one asked for, else the present one.
 *
 * @param {Page.Shared} shared
 */
export const chosenCurrency = ({ career, date, address: now }) =>
  career.currencies.find((currency) => currency === now.currency) ??
  career.currencies.find((currency) => currency === career.currencyOn(date)) ??
  career.currencies.at(-1) ??
  career.currencyOn(date);

/**
 * One chart at a time: amounts of two currencies share no scale.
 *
 * @param {string[]} currencies
 * @param {string} chosen
 */
export const currencyChooser = (currencies, chosen) =>
  currencies.length < 2
    ? nothing
    : html`<div class="segments small" role="group" aria-label="Currency of the chart">
        ${currencies.map(
          (currency) =>
            html`<button aria-pressed=${currency === chosen} @click=${() => address.go({ currency })}>
              ${currency}
            </button>`,
        )}
      </div>`;
