/* The codes are those of the browser, which knows every currency that it can write. */
const CODES = Intl.supportedValuesOf('currency').join('|');
const CURRENCY = new RegExp(String.raw`[$€£¥]|\b(?:${CODES})\b`);
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
/* What makes an amount of a number that looks like a year: it stands behind it, or a currency before it. */
const COUNTED = String.raw`\s?(?:[$€£¥%]|(?:${CODES}|k|units?|shares?|options?|RSUs?|percent|per cent|pct|thousand|mio|m)\b)`;

/* Numbers that are none of pay, nor of stock. */
const TOLD = [
  String.raw`\b\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?`,
  String.raw`\b\d{1,2} (?:${MONTHS})\b(?: \d{4}\b)?`,
  String.raw`\b[Ff]acts? \d+(?:(?:, | and )\d+)*\b`,
  String.raw`(?<![.,'’/$€£¥]\s?|\d[\s\u00a0\u202f]|\b(?:${CODES})\s)\b(?:19|20)\d\d\b(?![.,'’/]\d|[\s\u00a0\u202f]\d{3}\b|${COUNTED})`,
  // Levels, quarters and names: L5, Q3, refresh-23.
  String.raw`(?<=\p{L}|\p{L}-)(?<!\b(?:${CODES})-?)\d{1,2}\b(?![.,'’/]\d|${COUNTED})`,
  String.raw`\b\d{1,3} (?:days?|weeks?|months?|years?)\b`,
  String.raw`\b\d+(?:[/.]\d+)*(?= of full time\b)`,
].join('|');
const NUMBERS = new RegExp(
  String.raw`(?<told>${TOLD})|(?:[$€£¥]\s?)?\d[\d.,'’]*(?<=\d)(?:[\s\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?(?:\s?[kKmM]\b)?`,
  'gu',
);

/**
 * A text that people wrote, without its numbers: any of them may be an amount, however it is written. Only dates, years,
 * durations, the numbers of facts, and those within names are told.
 *
 * @param {string} text
 * @param {string} hidden what stands in the place of a number
 */
export const withoutNumbers = (text, hidden) =>
  text.replace(NUMBERS, (...found) => /** @type {{ told?: string }} */ (found[found.length - 1]).told ?? hidden);

/**
 * Whether the unit of a metric is money.
 *
 * @param {string} unit
 */
export const namesCurrency = (unit) => CURRENCY.test(unit);
