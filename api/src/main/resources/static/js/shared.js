import { isWindowed, windowOf } from './pay/measures.js';

/**
 * What every view is told. The figures are a question, which whoever shows them asks.
 *
 * @param {Page.Career} career
 * @param {string} date
 * @param {boolean} resting
 * @param {Page.Address} address
 * @returns {Page.Shared}
 */
export function sharedOf(career, date, resting, address) {
  const { measure, days: convention, known: knownAt } = address;
  const { employment } = measure === 'first-year' ? address : {};
  const when = isWindowed(measure) ? windowOf(address.window, date, career) : { asOf: date };
  return {
    career,
    date,
    resting,
    address,
    figures: {
      what: 'compensation',
      career: career.id,
      version: career.version,
      query: { measure, convention, knownAt, employment, ...when },
    },
  };
}
