import { preferences } from './preferences.js';

/*
 * Privacy mode: what stands in the place of an amount, of a number of units, and of a percent of pay. What is hidden is
 * hidden where it is written, so that it is in no text, attribute, title, address or print either.
 */
const HIDDEN = '•••,•••';
const HIDDEN_UNITS = '•••';
const HIDDEN_PERCENT = '•• %';

/** @param {string} hidden */
const unless = (hidden) => (/** @type {string} */ shown) => (preferences.hidden ? hidden : shown);

export const hideAmount = unless(HIDDEN);
export const hideUnits = unless(HIDDEN_UNITS);
export const hidePercent = unless(HIDDEN_PERCENT);

/* The codes are those of the browser, which knows every currency that it can write. */
const CODES = Intl.supportedValuesOf('currency').join('|');
const CURRENCY = new RegExp(String.raw`[$€£¥]|\b(?:${CODES})\b`);
const NUMBER = String.raw`\d[\d.,'’]*`;
/*
 * In a text: a sign or a code of a currency before or behind a number, percents, units, thousands by a letter, decimals,
 * and every number of four digits or more. Dates are told apart first and stay.
 */
const NUMBERS = new RegExp(
  [
    String.raw`(?<date>\b\d{4}-\d\d-\d\d\b|\b\d{1,2} [A-Z][a-z]{2} \d{4}\b)`,
    String.raw`[$€£¥]\s?${NUMBER}\s?[kKmM]?\b`,
    String.raw`\b(?:${CODES})\s${NUMBER}\s?[kKmM]?\b`,
    String.raw`${NUMBER}\s?[kKmM]?\s?(?=[$€£¥]|(?:${CODES}|units?|shares?)\b)`,
    String.raw`${NUMBER}\s?(?=%|percent\b)`,
    String.raw`${NUMBER}\s?[kKM]\b`,
    String.raw`\d[\d,]*[,.]\d+`,
    String.raw`\d{4,}`,
  ].join('|'),
  'g',
);

/**
 * Free text may hold amounts too: in privacy mode what looks like one becomes dots, but for dates.
 *
 * @param {string} text
 */
export function said(text) {
  const whole = String(text);
  if (!preferences.hidden) return whole;
  return whole.replace(NUMBERS, (found, ...rest) => {
    const { date } = /** @type {{ date?: string }} */ (rest[rest.length - 1]);
    return date ?? `${HIDDEN_UNITS}${found.endsWith(' ') ? ' ' : ''}`;
  });
}

/**
 * Whether the unit of a metric is money.
 *
 * @param {string} unit
 */
export const namesCurrency = (unit) => CURRENCY.test(unit);
