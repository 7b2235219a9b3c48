/**
 * What a kind of file does not say itself: parameter, label, hint.
 *
 * @typedef {[string, string, string]} Option
 */

/** @type {Option} */
const CAREER = ['career', 'Into the career', 'The id of one that is here, or of a new one.'];
/** @type {Option} */
const CURRENCY = ['currency', 'Currency', 'Only if the file does not say it, such as USD.'];
/** @type {Record<string, { name: string, type: string, as?: string, options: Option[] }>} */
export const KINDS = {
  yaml: { name: 'Career file', type: 'application/yaml', options: [] },
  csv: {
    name: 'Pay history (CSV)',
    type: 'text/csv',
    options: [
      CAREER,
      ['employer', 'Employer', 'Only if the file does not say it.'],
      ['title', 'Title', 'Only if the file does not say it.'],
      CURRENCY,
      ['person', 'Person', 'Whose rows, if the file has several people: a number or a name.'],
      ['dates', 'Dates are written', 'dmy or mdy; detected, if left empty.'],
      ['per', 'Amounts are for', 'year, month, week, day or hour; only if the file does not say it.'],
      ['hoursPerYear', 'Hours a year', 'Of full time, such as 2080, for rates an hour.'],
      ['columns', 'Columns', 'Such as date:Effective Date,salary:Annual Rate; read from the header, if left empty.'],
      ['reasons', 'Words of the file', 'What they stand for, such as Job elimination:end,Data review:change.'],
    ],
  },
  'json-resume': { name: 'JSON Resume', type: 'application/json', as: 'json-resume', options: [CAREER] },
  ocf: {
    name: 'Open Cap Table equity',
    type: 'application/json',
    as: 'ocf',
    options: [
      CAREER,
      ['stakeholder', 'Stakeholder', 'Whose grants, if the package has several people.'],
      ['unitPrice', 'Price a unit', 'On the grant date, such as 12.50 USD.'],
    ],
  },
  'equity-awards': {
    name: 'Equity award centre (JSON)',
    type: 'application/json',
    as: 'equity-awards',
    options: [CAREER, ['employer', 'Employer', 'Whose awards they are, if the career has several.'], CURRENCY],
  },
};

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
