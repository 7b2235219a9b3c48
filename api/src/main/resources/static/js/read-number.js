/*
 * The one reader of numbers that people type, whatever field they stand in. Its rule:
 *
 *   A comma, a space or an apostrophe groups digits where each group behind it has exactly three, and the first group
 *   has one to three and does not begin with 0. Any other comma is a decimal one. A point is a decimal one, but where
 *   points stand twice between such groups, or before a decimal comma. A k at the end means thousands.
 *
 * So 1,250 is 1250 and 0,125 is 0.125, 28.800,00 is 28800.00, 13 000 is 13000, and 280,5k is 280500.
 */
const GROUPS = /[\s'’]/g;
/** How a number may be written, and what groups its digits. @type {[RegExp, RegExp | string][]} */
const FORMS = [
  [/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, ','],
  [/^[1-9]\d{0,2}([\s'’]\d{3})+([.,]\d+)?$/, GROUPS],
  [/^[1-9]\d{0,2}(\.\d{3})+,\d+$/, '.'],
  [/^[1-9]\d{0,2}(\.\d{3}){2,}$/, '.'],
  [/^\d+([.,]\d+)?$/, GROUPS],
];

/**
 * The number that a text means, as the API takes it: digits, with a point before the decimals. A text that means none
 * stays as it is, for the server to refuse.
 *
 * @param {string} text
 */
export function readNumber(text) {
  const trimmed = String(text).trim();
  const [, sign, body, thousands] = trimmed.match(/^([+\-−]?)\s*(.*?)(\s*k)?$/is) ?? [];
  const form = FORMS.find(([written]) => written.test(body));
  if (!form) return trimmed;
  const [whole, decimals = ''] = body.replaceAll(form[1], '').replace(',', '.').split('.');
  const [digits, rest] = thousands
    ? [whole + decimals.slice(0, 3).padEnd(3, '0'), decimals.slice(3)]
    : [whole, decimals];
  const number = digits.replace(/^0+(?=\d)/, '') + (rest && `.${rest}`);
  return /[-−]/.test(sign) ? `-${number}` : number;
}

/**
 * The number of "+7,5 %", or nothing where no percent is written.
 *
 * @param {string} text
 */
export function readPercent(text) {
  const [, number] = String(text).match(/^(.*\d)\s*%\s*$/s) ?? [];
  const read = number && readNumber(number);
  return read && /^-?\d+(\.\d+)?$/.test(read) ? read : undefined;
}

/**
 * A part of a whole: "12,5 %" as "125/1000", "4 / 5" as "4/5", "0,8" as "0.8".
 *
 * @param {string} text
 */
export function readShare(text) {
  const percent = readPercent(text);
  if (percent === undefined) return String(text).split('/').map(readNumber).join('/');
  const [whole, decimals = ''] = percent.split('.');
  return `${Number(whole + decimals)}/1${'0'.repeat(2 + decimals.length)}`;
}
