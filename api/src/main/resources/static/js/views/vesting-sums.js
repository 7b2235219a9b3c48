import { html, nothing } from 'lit';
import { amount, plus } from '../amounts.js';
import { chosenOf } from '../pay/currency-chooser.js';

/** @typedef {{ vested: string, toCome: string, gain: string, gainToCome: string }} Sums of one currency */

/** @type {Sums} */
const NONE = { vested: '0.00', toCome: '0.00', gain: '0.00', gainToCome: '0.00' };

/**
 * What all grants come to, a line a currency: stock at its newest price, options at what they would bring.
 *
 * @param {Api.Grant[]} grants
 * @param {import('./typed-price.js').Price | null} price that was typed
 * @param {Page.Shared} shared
 */
export function vestingSums(grants, price, shared) {
  /** @type {Map<string, Sums>} */
  const sums = new Map();
  for (const grant of grants) addTo(sums, grant);
  const unpriced = grants.filter((grant) => !isPriced(grant)).length;
  const stock = grants.some(({ instrument }) => instrument === 'RSU');
  const options = grants.some(({ instrument }) => instrument === 'OPTION');
  const [, currencies] = chosenOf([...sums.keys()], shared);
  return html`${currencies.map((currency) => {
    const { vested, toCome, gain, gainToCome } = sums.get(currency) ?? NONE;
    return html`<dl class="numbers vesting-sums">
      ${stock
        ? html`${sum(`Vested, at ${priceWords(grants, price)}`, vested, currency)}${sum('To come', toCome, currency)}`
        : ''}
      ${options
        ? html`${sum('Gain on options that can be exercised', gain, currency)}${sum(
            'On those to come',
            gainToCome,
            currency,
          )}`
        : ''}
    </dl>`;
  })}
  ${unpriced
    ? html`<p class="small quiet">
        ${unpriced} ${unpriced === 1 ? 'grant has' : 'grants have'} no recorded share price and
        ${unpriced === 1 ? 'is' : 'are'} not in these sums.
      </p>`
    : nothing}`;
}

/** @param {string} name @param {string} value @param {string} currency */
const sum = (name, value, currency) =>
  html`<div>
    <dt>${name}</dt>
    <dd><strong>${amount(value)}</strong> <span class="small quiet">${currency}</span></dd>
  </div>`;

/** @param {Api.Grant[]} grants @param {import('./typed-price.js').Price | null} price */
function priceWords(grants, price) {
  if (!price) return 'the newest price';
  return grants.every(({ employer }) => employer === price.employer)
    ? 'the typed price'
    : 'the typed and newest prices';
}

/** @param {Api.Grant} grant */
const isPriced = (grant) =>
  grant.instrument === 'OPTION' ? grant.spread !== null : grant.worth !== null || typeof grant.total === 'object';

/** @param {Map<string, Sums>} sums @param {Api.Grant} grant */
function addTo(sums, grant) {
  if (grant.instrument === 'OPTION') {
    if (grant.spread) add(sums, grant.spread.exercisable, 'gain', grant.spread.unvested, 'gainToCome');
  } else if (grant.worth) add(sums, grant.worth.vested, 'vested', grant.worth.unvested, 'toCome');
  else if (typeof grant.vested === 'object' && typeof grant.unvested === 'object')
    add(sums, grant.vested, 'vested', grant.unvested, 'toCome');
}

/**
 * @param {Map<string, Sums>} sums
 * @param {Api.Money} now
 * @param {keyof Sums} nowAt
 * @param {Api.Money} later
 * @param {keyof Sums} laterAt
 */
function add(sums, now, nowAt, later, laterAt) {
  const before = sums.get(now.currency) ?? NONE;
  sums.set(now.currency, {
    ...before,
    [nowAt]: plus(before[nowAt], now.amount),
    [laterAt]: plus(before[laterAt], later.amount),
  });
}
