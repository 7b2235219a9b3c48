import { isNegative, minus, plus, product } from '../amounts.js';
import { sizeOf, wholeOf } from './grant-sizes.js';
import { gainOf } from './typed-price.js';

/**
 * Where the sums stand after a day: vested stock, options that can be exercised at their gain, and all that vested or is to.
 *
 * @typedef {{ day: string, stock: string, options: string, all: string }} Step
 */

/** What the sums of a currency have and no day of a schedule does. @typedef {{ vested: string, toCome: string }} Undated */

/**
 * What a grant adds, by the dates of its tranches: what is done, and what is to come.
 *
 * @typedef Moves
 * @property {string} currency
 * @property {boolean} option
 * @property {{ day: string, done: string, toCome: string }[]} dated
 * @property {Undated} undated
 */

/**
 * The steps of the currency that most tranches are in, ascending. What is forfeited comes in no sum; a grant of units
 * without any price is in none either. The last step and what has no date are together the sums over all grants.
 *
 * @param {Api.Grant[]} grants
 * @returns {{ currency: string, steps: Step[], undated: Undated }}
 */
export function vestingSteps(grants) {
  const moves = grants.flatMap((grant) => {
    const unit = unitOf(grant);
    return unit ? movesOf(grant, unit) : [];
  });
  const [currency = '', own = []] =
    [...Map.groupBy(moves, (each) => each.currency)].toSorted(([, a], [, b]) => datesOf(b) - datesOf(a))[0] ?? [];
  let at = { stock: '0', options: '0', all: '0' };
  const days = Map.groupBy(
    own
      .flatMap(({ option, dated }) => dated.map((move) => ({ ...move, option })))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    ({ day }) => day,
  );
  const steps = [...days].map(([day, ofDay]) => {
    for (const { option, done, toCome } of ofDay)
      at = {
        stock: plus(at.stock, option ? '0' : done),
        options: plus(at.options, option ? done : '0'),
        all: plus(at.all, plus(done, toCome)),
      };
    return { day, ...at };
  });
  const undated = {
    vested: own.map((each) => each.undated.vested).reduce(plus, '0'),
    toCome: own.map((each) => each.undated.toCome).reduce(plus, '0'),
  };
  return { currency, steps, undated };
}

/** @param {Moves[]} moves */
const datesOf = (moves) => moves.reduce((count, { dated }) => count + dated.length, 0);

/** What a unit of a grant counts; money counts itself. @param {Api.Grant} grant @returns {Api.Money | undefined} */
export function unitOf(grant) {
  if (typeof grant.total === 'object') return { amount: '1', currency: grant.total.currency };
  if (grant.instrument === 'RSU') return grant.worth?.unitPrice;
  const price = grant.spread?.unitPrice;
  return price && { amount: gainOf(price.amount, grant.exercisePrice.amount), currency: price.currency };
}

/**
 * Options that were exercised, cancelled or lapsed bring nothing more: they were those that vested first. Units are added
 * up before they are counted in money, so that cents are rounded once, as those of the sums.
 *
 * @param {Api.Grant} grant
 * @param {Api.Money} unit
 * @returns {Moves}
 */
function movesOf(grant, { amount, currency }) {
  const option = grant.instrument === 'OPTION';
  let gone = option ? minus(sizeOf(grant.vested), sizeOf(grant.exercisable)) : '0';
  /** @param {string} vested what is left of it */
  const left = (vested) => {
    const taken = isNegative(gone) ? '0' : least(gone, vested);
    gone = minus(gone, taken);
    return minus(vested, taken);
  };
  const done = summed(amount, currency);
  const toCome = summed(amount, currency);
  const tranches = grant.tranches.filter(({ state }) => state !== 'FORFEITED');
  const dated = tranches.map((tranche) => {
    const vested = sizeOf(tranche.vested);
    const open = minus(minus(sizeOf(wholeOf(tranche)), sizeOf(tranche.forfeited)), vested);
    return { day: tranche.date, done: done(left(vested)), toCome: toCome(open) };
  });
  // What vested beyond all tranches, as units that were added to a grant, and what waits for an event.
  const beyond = tranches.map(({ vested }) => sizeOf(vested)).reduce(minus, sizeOf(grant.vested));
  const undated = { vested: done(left(beyond)), toCome: toCome(sizeOf(grant.unscheduled)) };
  return { currency, option, dated, undated };
}

/**
 * A sum of units, which says of each that is added how much more the whole comes to.
 *
 * @param {string} amount of a unit
 * @param {string} currency
 */
function summed(amount, currency) {
  let units = '0';
  /** @param {string} more */
  return (more) => {
    const before = product(units, amount, currency);
    units = plus(units, more);
    return minus(product(units, amount, currency), before);
  };
}

/** @param {string} a @param {string} b */
const least = (a, b) => (isNegative(minus(a, b)) ? a : b);
