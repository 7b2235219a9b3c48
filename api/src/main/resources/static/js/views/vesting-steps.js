import { minus, plus, product } from '../amounts.js';
import { sizeOf, wholeOf } from './grant-sizes.js';
import { gainOf } from './typed-price.js';

/**
 * Where the sums stand after a day: vested stock, vested options at their gain, and all that vested or is to.
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
    return unit
      ? grant.tranches.filter(({ state }) => state !== 'FORFEITED').map((each) => moveOf(grant, each, unit))
      : [];
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
function unitOf(grant) {
  if (typeof grant.total === 'object') return { amount: '1', currency: grant.total.currency };
  if (grant.instrument === 'RSU') return grant.worth?.unitPrice;
  const price = grant.spread?.unitPrice;
  return price && { amount: gainOf(price.amount, grant.exercisePrice.amount), currency: price.currency };
}

/** @param {Api.Grant} grant @param {Api.Tranche} tranche @param {Api.Money} unit */
function moveOf({ instrument }, tranche, { amount, currency }) {
  const all = minus(sizeOf(wholeOf(tranche)), sizeOf(tranche.forfeited));
  return {
    day: tranche.date,
    currency,
    option: instrument === 'OPTION',
    done: product(sizeOf(tranche.vested), amount, currency),
    all: product(all, amount, currency),
  };
}
