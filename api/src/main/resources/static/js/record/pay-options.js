/** Values, each with the words for it. @typedef {[string, string][]} Choices */

/**
 * What a pay history may leave open, in a file as in typed rows: how it is called and, where it is one of a few, which.
 *
 * @type {Record<'employer' | 'title' | 'currency' | 'dates' | 'per' | 'daysPerYear' | 'hoursPerYear', { label: string, choices?: Choices }>}
 */
export const PAY_OPTIONS = {
  employer: { label: 'Employer' },
  title: { label: 'Title' },
  currency: { label: 'Currency' },
  dates: {
    label: 'Dates are written',
    choices: [
      ['dmy', 'day, month, year'],
      ['mdy', 'month, day, year'],
      ['ymd', 'year, month, day'],
    ],
  },
  per: {
    label: 'Amounts are for',
    choices: [
      ['year', 'a year'],
      ['month', 'a month'],
      ['week', 'a week'],
      ['day', 'a day'],
      ['hour', 'an hour'],
    ],
  },
  daysPerYear: { label: 'Days a year' },
  hoursPerYear: { label: 'Hours a year' },
};
