import { PAY_OPTIONS } from './pay-options.js';

/** @import { Choices } from './pay-options.js' */

/**
 * What a kind of file does not say itself: parameter, label, hint, and what it may be where that is one of a few.
 *
 * @typedef {[string, string, string, Choices?]} Option
 */

/**
 * One that typed rows leave open too.
 *
 * @param {keyof typeof PAY_OPTIONS} name
 * @param {string} hint
 * @returns {Option}
 */
const ofPay = (name, hint) => [name, PAY_OPTIONS[name].label, hint, PAY_OPTIONS[name].choices];
/** @type {Choices} */
const YES_OR_NO = [
  ['true', 'yes'],
  ['false', 'no'],
];

/** @type {Choices} */
const DECIMALS = [
  ['point', 'a point, as in 1,234.50'],
  ['comma', 'a comma, as in 1.234,50'],
];
/** @type {Option} */
const CAREER = ['career', 'Into the career', 'The id of a career that is here, or of a new one.'];
/** @type {Option} */
const CURRENCY = ofPay('currency', 'Only if the file does not say it, such as USD.');
/** @type {Option} */
const EMPLOYMENT = [
  'employment',
  'Employment',
  'The id of the employment that the file is about, if the file does not say it.',
];
/** @type {Option} */
const SIDE = ['side', 'At the side', 'Whether the file begins a side employment, beside the main one.', YES_OR_NO];
/** @type {Option} */
const ENDS = ['ends', 'Ends', 'The id of the employment that ends when the one in the file begins.'];
/** What a refusal may offer an answer to. */
const OFFERED = ['employment', 'side', 'ends', 'fullTime', 'dates', 'decimal'];
/** How an answer is called that its value does not say. @type {Record<string, string>} */
const ANSWERS = {
  'dates=dmy': 'The day comes first',
  'dates=mdy': 'The month comes first',
  'dates=ymd': 'The year comes first',
  'decimal=point': 'A point before the cents',
  'decimal=comma': 'A comma before the cents',
};
/** @type {Record<string, { name: string, type: string, as?: string, options: Option[] }>} */
export const KINDS = {
  yaml: { name: 'Career file', type: 'application/yaml', options: [] },
  csv: {
    name: 'Pay history (CSV)',
    type: 'text/csv',
    options: [
      CAREER,
      ofPay('employer', 'Only if the file does not say it.'),
      ofPay('title', 'Only if the file does not say it.'),
      CURRENCY,
      ['person', 'Person', 'Whose rows, if the file has several people: a number or a name.'],
      ofPay('dates', 'Only if the file can be read in several ways.'),
      ['decimal', 'Decimal sign', 'Only if the file can be read in several ways.', DECIMALS],
      ofPay('per', 'Only if the file does not say it.'),
      ofPay('daysPerYear', 'Of full time, such as 220; for daily rates.'),
      ofPay('hoursPerYear', 'Of full time, such as 2080; for hourly rates and shares in hours.'),
      ['fullTime', 'Amounts are of full time', 'Where the file has part time.', YES_OR_NO],
      EMPLOYMENT,
      SIDE,
      ENDS,
      ['columns', 'Columns', 'Such as date:Effective Date,salary:Annual Rate; read from the header, if left empty.'],
      ['reasons', 'Words of the file', 'What they stand for, such as Job elimination:end,Data review:change.'],
    ],
  },
  'json-resume': {
    name: 'JSON Resume',
    type: 'application/json',
    as: 'json-resume',
    options: [CAREER, EMPLOYMENT, SIDE, ENDS],
  },
  ocf: {
    name: 'Open Cap Table equity',
    type: 'application/json',
    as: 'ocf',
    options: [
      CAREER,
      ['stakeholder', 'Stakeholder', 'Whose grants, if the package has several people.'],
      ['unitPrice', 'Price a unit', 'On the grant date, such as 12.50 USD.'],
      EMPLOYMENT,
    ],
  },
  'equity-awards': {
    name: 'Equity award centre (JSON)',
    type: 'application/json',
    as: 'equity-awards',
    options: [
      CAREER,
      ['employer', 'Employer', 'Whose awards they are, if the career has several.'],
      CURRENCY,
      EMPLOYMENT,
    ],
  },
};

/**
 * The answers that the messages of a refusal name, such as side=true, each with the label of its option.
 *
 * @param {string[]} messages
 * @param {string} kind
 * @returns {{ name: string, label: string, value: string }[]}
 */
export function offers(messages, kind) {
  const named = new Set(messages.flatMap((message) => message.match(/\b[a-zA-Z]+=[a-z0-9][a-z0-9-]*/g) ?? []));
  return [...named].flatMap((each) => {
    const [name, value] = each.split('=');
    const option = OFFERED.includes(name) && KINDS[kind].options.find(([it]) => it === name);
    return option ? [{ name, label: option[1], value }] : [];
  });
}

/** @param {{ name: string, label: string, value: string }} offer */
export const answerWords = ({ name, label, value }) =>
  ANSWERS[`${name}=${value}`] ?? (value === 'true' ? label : `${label}: ${value}`);

/** @type {Record<string, string>} */
const ENDINGS = { '.csv': 'csv', '.json': 'json-resume', '.zip': 'ocf' };

/**
 * The kind of file that a name ends as; a career file, where nothing is known of it.
 *
 * @param {string} name
 */
export function kindOf(name) {
  const ending = Object.keys(ENDINGS).find((each) => name.toLowerCase().endsWith(each));
  return ending ? ENDINGS[ending] : 'yaml';
}

/**
 * The media type with which a file is sent.
 *
 * @param {string} name
 * @param {string} kind
 */
export function typeOf(name, kind) {
  return name.toLowerCase().endsWith('.zip') ? 'application/zip' : KINDS[kind].type;
}
