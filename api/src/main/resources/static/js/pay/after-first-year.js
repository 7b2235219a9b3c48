import { amount, isNegative, isZero, minus, plus, units } from '../amounts.js';
import { plusDays, plusMonths } from '../dates.js';
import { sizeOf, wholeOf } from '../views/grant-sizes.js';

/**
 * What grants of a first year bring only after its anniversary: money of a currency, or units of a price in it; units
 * without a price are of any.
 *
 * @typedef {{ currency: string | undefined, money: boolean, size: string }} Later
 */

/**
 * The day on which the grants of an offer are looked at, whatever day is shown: the last one of the first year.
 *
 * @param {{ from: string }} employment
 */
export const lastOfFirstYear = ({ from }) => plusDays(plusMonths(from, 12), -1);

/**
 * Stock and options alike, of one employment: those granted in its first year, by their schedule. As the measure, it is
 * what was agreed: what became of it, as a forfeiture, changes nothing.
 *
 * @param {Api.Grant[]} grants on the last day of that year
 * @param {{ employer: string, from: string }} employment
 * @returns {Later[]}
 */
export function afterFirstYear(grants, { employer, from }) {
  const anniversary = plusMonths(from, 12);
  return grants
    .filter((grant) => grant.employer === employer && grant.on >= from && grant.on < anniversary)
    .map((grant) => ({
      currency: currencyOf(grant),
      money: typeof grant.total === 'object',
      size: grant.tranches
        .filter(({ date }) => date <= anniversary)
        .map((tranche) => sizeOf(wholeOf(tranche)))
        .reduce(minus, sizeOf(grant.total)),
    }))
    .filter(({ size }) => !isZero(size) && !isNegative(size));
}

/** @param {Api.Grant} grant */
function currencyOf(grant) {
  if (typeof grant.total === 'object') return grant.total.currency;
  return grant.instrument === 'OPTION' ? grant.exercisePrice.currency : grant.worth?.unitPrice.currency;
}

/**
 * That in one sentence for a currency; empty where nothing comes later.
 *
 * @param {Later[]} all
 * @param {string} currency
 */
export function laterWords(all, currency) {
  const own = all.filter((each) => (each.currency ?? currency) === currency);
  /** @param {boolean} money */
  const sum = (money) => own.filter((each) => each.money === money).reduce((size, each) => plus(size, each.size), '0');
  const [paid, counted] = [sum(true), sum(false)];
  const parts = [isZero(paid) ? '' : amount(paid), isZero(counted) ? '' : `${units(counted)} units`].filter(Boolean);
  return parts.length ? `${parts.join(' and ')} of these grants vest only after the anniversary` : '';
}
