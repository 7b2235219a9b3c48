import { longDate } from '../dates.js';
import { fieldWords } from '../facts/field-words.js';
import { isEnd } from './ends.js';

/**
 * The server calls a field by its name in the API, a form by its label.
 *
 * @param {string} message
 */
const inWords = (message) =>
  message
    .replace(/^[a-z][A-Za-z]*(?= (?:is|must|needs|does)\b)/, fieldWords)
    .replace(
      /^"([^"]*%)" is not a decimal number.*/,
      'There is no salary on that day to count $1 from: write an amount',
    )
    .replace(/^must be a date such as .*/, `Write the date like ${longDate('2024-04-01')}`);

/**
 * An end is asked as the last day.
 *
 * @param {string} message
 * @param {string} record
 * @param {string} path
 */
function asAsked(message, record, path) {
  if (path.endsWith('/forPeriod/to')) return message.replace(/^To, excluded\b/, 'Last day');
  return isEnd(record) ? message.replace(/^Effective on\b/, 'Last day') : message;
}

/**
 * What is wrong with the fields of a form. A single command may be answered with or without its index.
 *
 * @param {Page.Problem | null} problem
 * @param {string} record
 * @returns {Page.Mistake[]}
 */
export const mistakesOf = (problem, record) =>
  (problem?.fields ?? []).map(({ path, message }) => ({
    path: record === 'new' ? path : path.replace(/^\/0(?=\/)/, ''),
    message: asAsked(inWords(message), record, path),
  }));

/**
 * What is about none of the fields that are shown: it stands by itself.
 *
 * @param {Page.Mistake[]} mistakes
 * @param {Page.Field[]} fields
 * @param {string} prefix
 */
export function elsewhere(mistakes, fields, prefix) {
  const shown = ['/0/name', ...fields.map(({ name }) => `${prefix}/${name}`)];
  return mistakes.filter(({ path }) => !shown.some((pointer) => path === pointer || path.startsWith(`${pointer}/`)));
}
