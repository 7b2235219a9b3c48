import { html, nothing } from 'lit';
import { address } from '../address.js';
import { isNegative, minus, product } from '../amounts.js';
import { hideAmount } from '../hiding.js';
import { typed } from '../listeners.js';
import { preferences } from '../preferences.js';
import { readNumber } from '../read-number.js';

/** A price of a share that was typed, and whose shares it is of. @typedef {{ employer: string, money: Api.Money }} Price */

/**
 * Whose price can be typed: of the newest grant that counts units.
 *
 * @param {Api.Grant[]} grants
 */
const pricedGrant = (grants) =>
  grants.filter(({ total }) => typeof total !== 'object').toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];

/** @param {Api.Grant} grant */
const newestPrice = (grant) => (grant.instrument === 'OPTION' ? grant.spread : grant.worth)?.unitPrice;

/**
 * The price in the address, where there is a grant that it fits.
 *
 * @param {Api.Grant[]} grants
 * @param {Page.Shared} shared
 * @returns {Price | null}
 */
export function typedPrice(grants, { career, date, address: now }) {
  const grant = pricedGrant(grants);
  if (!grant || !now.price || !isPrice(now.price)) return null;
  const currency =
    grant.instrument === 'OPTION'
      ? grant.exercisePrice.currency
      : (newestPrice(grant)?.currency ?? career.currencyOn(date));
  return { employer: grant.employer, money: { amount: now.price, currency } };
}

/** @param {string} text */
const isPrice = (text) => /^\d{1,12}(\.\d{1,6})?$/.test(text);

/**
 * Grants as they are at a typed price: what their units come to, rounded HALF_UP as the server does.
 *
 * @param {Api.Grant[]} grants
 * @param {Price | null} price
 * @returns {Api.Grant[]}
 */
export const atPrice = (grants, price) =>
  price ? grants.map((grant) => (grant.employer === price.employer ? priced(grant, price.money) : grant)) : grants;

/** @param {Api.Grant} grant @param {Api.Money} unitPrice @returns {Api.Grant} */
function priced(grant, unitPrice) {
  const { currency } = unitPrice;
  /** @param {Api.Amount} units @param {string} each @returns {Api.Money} */
  const worth = (units, each) => ({ amount: product(String(units), each, currency), currency });
  if (typeof grant.total === 'object') return grant;
  if (grant.instrument === 'RSU') {
    const { vested, unvested } = grant;
    return {
      ...grant,
      worth: { unitPrice, vested: worth(vested, unitPrice.amount), unvested: worth(unvested, unitPrice.amount) },
    };
  }
  if (grant.exercisePrice.currency !== currency) return grant;
  const gain = gainOf(unitPrice.amount, grant.exercisePrice.amount);
  return {
    ...grant,
    underwater: isNegative(minus(unitPrice.amount, grant.exercisePrice.amount)),
    spread: { unitPrice, exercisable: worth(grant.exercisable, gain), unvested: worth(grant.unvested, gain) },
  };
}

/**
 * What a unit under option brings: nothing below its exercise price.
 *
 * @param {string} price
 * @param {string} exercise
 */
export function gainOf(price, exercise) {
  const gain = minus(price, exercise);
  return isNegative(gain) ? '0' : gain;
}

/**
 * The field for a price; left empty, the newest recorded one counts.
 *
 * @param {Api.Grant[]} grants as the server has them
 * @param {Page.Shared} shared
 */
export function priceField(grants, { address: now }) {
  const grant = pricedGrant(grants);
  if (!grant) return nothing;
  const newest = newestPrice(grant);
  const wrong = Boolean(now.price && !isPrice(now.price));
  return html`<div class="row small typed-price">
    <label for="share-price">At a share price of</label>
    <input
      id="share-price"
      class="input amount"
      inputmode="decimal"
      autocomplete="off"
      placeholder=${newest ? hideAmount(newest.amount) : 'none recorded'}
      aria-invalid=${wrong}
      .value=${preferences.hidden ? '' : (now.price ?? '')}
      @change=${typed((text) => address.go({ price: readNumber(text) || null }, { replace: true }))}
    />
    <span class="quiet"
      >${newest?.currency ?? ''} for
      ${grant.employer}${wrong ? ', written like 41.50' : now.price ? ', as typed' : ''}</span
    >
    ${now.price
      ? html`<button class="link" @click=${() => address.go({ price: null }, { replace: true })}>
          Back to the newest recorded
        </button>`
      : nothing}
  </div>`;
}
