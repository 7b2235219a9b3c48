import { isDate, plusDays } from '../dates.js';

// Ends: facts hold from the first day after, people name the last day. Forms ask for that, and add the day.

const ENDS = ['EndEmployment', 'EndBenefit', 'EndLeave'];
/* The last date of a span is the first day after it, too. */
const OF_A_SPAN = ['/forPeriod/to'];

/** @param {string} type of a command */
export const isEnd = (type) => ENDS.includes(type);

/**
 * Whether a field asks for the last day instead of the day after it.
 *
 * @param {string} type of the command
 * @param {string} pointer
 */
export const asksLastDay = (type, pointer) =>
  (isEnd(type) && pointer === '/effectiveOn') || OF_A_SPAN.includes(pointer);

/** @param {unknown} value the first day after, or what was typed instead of a day */
export const lastDayOf = (value) => (isDate(String(value ?? '')) ? plusDays(String(value), -1) : value);

/** @param {unknown} value a last day, or what was typed instead of one */
export const dayAfter = (value) => (isDate(String(value ?? '')) ? plusDays(String(value), 1) : value);
