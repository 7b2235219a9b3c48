import { isNegative, minus, plus, product } from '../amounts.js';
import { sizeOf, wholeOf } from './grant-sizes.js';
import { gainOf } from './typed-price.js';

/**
 * Where the sums stand after a day: vested stock, options that can be exercised at their gain, and all that vested or is to.
 *
 * @typedef {{ day: string, stock: string, options: string, all: string }} Step
 */

/**
 * The steps of the currency that most tranches are in, ascending. What is forfeited comes in no sum; a grant of units
 * without any price is in none either.
 *
 * @param {Api.Grant[]} grants
 * @returns {[string, Step[]]}
 */
export function vestingSteps(grants) {
  const moves = grants.flatMap((grant) => {
    const unit = unitOf(grant);
    return unit ? movesOf(grant, unit) : [];
  });
  const [currency = '', own = []] =
    [...Map.groupBy(moves, (move) => move.currency)].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  let at = { stock: '0', options: '0', all: '0' };
  const days = Map.groupBy(
    own.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    ({ day }) => day,
  );
  const steps = [...days].map(([day, ofDay]) => {
    for (const move of ofDay)
      at = {
        stock: plus(at.stock, move.option ? '0' : move.done),
        options: plus(at.options, move.option ? move.done : '0'),
        all: plus(at.all, move.all),
      };
    return { day, ...at };
  });
  return [currency, steps];
}

/** What a unit of a grant counts; money counts itself. @param {Api.Grant} grant @returns {Api.Money | undefined} */
export function unitOf(grant) {
  if (typeof grant.total === 'object') return { amount: '1', currency: grant.total.currency };
  if (grant.instrument === 'RSU') return grant.worth?.unitPrice;
  const price = grant.spread?.unitPrice;
  return price && { amount: gainOf(price.amount, grant.exercisePrice.amount), currency: price.currency };
}

/**
 * Options that were exercised, cancelled or lapsed bring nothing more: they were those that vested first.
 *
 * @param {Api.Grant} grant
 * @param {Api.Money} unit
 */
function movesOf(grant, { amount, currency }) {
  const option = grant.instrument === 'OPTION';
  let gone = option ? minus(sizeOf(grant.vested), sizeOf(grant.exercisable)) : '0';
  return grant.tranches
    .filter(({ state }) => state !== 'FORFEITED')
    .map((tranche) => {
      const vested = sizeOf(tranche.vested);
      const taken = isNegative(gone) ? '0' : least(gone, vested);
      gone = minus(gone, taken);
      const all = minus(minus(sizeOf(wholeOf(tranche)), sizeOf(tranche.forfeited)), taken);
      return {
        day: tranche.date,
        currency,
        option,
        done: product(minus(vested, taken), amount, currency),
        all: product(all, amount, currency),
      };
    });
}

/** @param {string} a @param {string} b */
const least = (a, b) => (isNegative(minus(a, b)) ? a : b);
