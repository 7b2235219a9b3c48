/* The codes are those of the browser, which knows every currency that it can write. */
const CODES = Intl.supportedValuesOf('currency').join('|');

/* What people call currencies, and what they write for them; each may begin with a capital. */
const NAMES = [
  'dollars?|bucks?|cents?|euros?|pounds?|quid|pence|francs?|franken|yen|yuan|renminbi|won|rupees?|rupiahs?|rubles?|roubles?',
  'kron[aeo]r?|kronur|koruna|zlot(?:y|ys|ych)|forints?|lei|leva?|hryvnias?|liras?|lire|pesos?|reais|real|rands?|shekels?',
  'dirhams?|riyals?|dinars?|baht|ringgits?|dong|nairas?|shillings?|cedis?|taka|soles?|kr|fr|sfr|sFr|rs|rp|rm|RM|zł|kč|ft',
].join('|');
const LARGE = 'k|m|mn|mio|bn|tsd|grand|hundred|thousand|million|billion|lakhs?|crores?';

/** Words in any case of their first letter. @param {string} words */
const anyCase = (words) => words.replace(/(?<=^|\|)\p{Ll}/gu, (first) => `[${first}${first.toUpperCase()}]`);

const MONEY = String.raw`(?:${CODES}|${anyCase(NAMES)})`;
const CURRENCY = new RegExp(String.raw`\p{Sc}|(?<!\p{L})${MONEY}(?!\p{L})`, 'u');

/* What makes an amount of a number that looks like a year or a day: it goes on, or what it counts stands behind it. */
const UNITS = 'units?|shares?|options?|RSUs?|percent|per cent|pct|gross|net|p\\.a\\.|[pP]er|an?';
const COUNTED = [
  String.raw`[.,'’/]?\d`,
  String.raw`[\s\u00a0\u202f]?(?:\p{Sc}|[%‰/]|(?:${CODES}|${anyCase(`${NAMES}|${LARGE}`)}|${UNITS})(?!\p{L}))`,
].join('|');
const NOT_COUNTED = String.raw`(?!${COUNTED}|[\s\u00a0\u202f]\d{3}(?!\d))`;

const MONTHS =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const YEAR = String.raw`(?:19|20)\d\d`;
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])`;
/* A number is a year only behind words of time: an amount may be any number, and stand behind most other words. */
const OF_TIME = [
  anyCase('in|since|until|till|during|throughout|after|before|early|mid|late|year|years|calendar|review|spring|summer'),
  anyCase('autumn|fall|winter|(?:end|start|beginning|half|quarter|rest|class) of|FY|[QH][1-4]'),
  MONTHS,
].join('|');

/* Numbers that are none of pay, nor of stock. */
const TOLD = [
  String.raw`(?<!\d)${YEAR}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?!\d)(?:T[\d:.]+Z?)?`,
  String.raw`(?<![\d.,'’]|\p{Sc}\s?)${DAY} ${MONTHS}(?!\p{L})(?: ${YEAR}(?!${COUNTED}))?`,
  String.raw`(?<!\p{L})[Ff]acts? \d{1,4}${NOT_COUNTED}(?:(?:, | and )\d{1,4}${NOT_COUNTED})*`,
  String.raw`(?<=(?<!\p{L})(?:${OF_TIME}) (?:${YEAR}(?:, | and | to |[-–]))*)${YEAR}${NOT_COUNTED}`,
  // Names with a year or a number: refresh-2024, refresh-23, and levels and quarters: L5, Q3, SEV2, p99.
  String.raw`(?<=\p{L}{3,}-)(?<!(?:${CODES}|${anyCase(NAMES)})-)(?:${YEAR}|\d{1,2})${NOT_COUNTED}`,
  String.raw`(?<=(?<![\p{L}\p{N}\p{Sc}])(?!(?:${CODES}|TC|OTE|US|NT|HK|RM|RS|KR|FR|TK|RP)(?!\p{L}))(?:\p{Lu}{1,4}|[pvq]))\d{1,2}${NOT_COUNTED}`,
  String.raw`(?<![\d.,'’]|\p{Sc}\s?)\d{1,3} (?:days?|weeks?|months?|years?)(?!\p{L})`,
  String.raw`(?<![\d.,'’]|\p{Sc}\s?)\d{1,2}(?:[/.]\d{1,2})*(?= of full time(?!\p{L}))`,
].join('|');
const NUMBERS = new RegExp(
  String.raw`(?<told>${TOLD})|(?:\p{Sc}\s?)?\d[\d.,'’]*(?<=\d)(?:[\s\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?(?:\s?[kKmM](?!\p{L}))?`,
  'gu',
);

/**
 * A text that people wrote, without its numbers: any of them may be an amount, however it is written. Only dates, years
 * behind words of time, durations, the numbers of facts, and those within names are told.
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
