import { html, nothing } from 'lit';
import { icon } from '../icons.js';
import { typed } from '../listeners.js';

/** What the rows leave open: parameter, label, and its choices, or none for words. @type {[string, string, [string, string][]?][]} */
const OPEN = [
  ['employer', 'Employer'],
  ['currency', 'Currency'],
  [
    'dates',
    'Dates are written',
    [
      ['', 'as the rows tell'],
      ['dmy', 'day, month, year'],
      ['mdy', 'month, day, year'],
      ['ymd', 'year, month, day'],
    ],
  ],
  [
    'per',
    'Rates are for',
    [
      ['year', 'a year'],
      ['month', 'a month'],
      ['week', 'a week'],
      ['day', 'a day'],
      ['hour', 'an hour'],
    ],
  ],
];
/** How many make a year, for rates by the day and by the hour. @type {Record<string, [string, string]>} */
const A_YEAR = { day: ['daysPerYear', 'Days a year'], hour: ['hoursPerYear', 'Hours a year'] };

/**
 * The fields for what the rows do not say themselves.
 *
 * @param {Record<string, string>} options
 * @param {(name: string) => string | undefined} mistake what is wrong with one of them
 * @param {(name: string, text: string) => void} put
 */
export function openFields(options, mistake, put) {
  const aYear = A_YEAR[options.per];
  /** @type {typeof OPEN} */
  const open = aYear ? [...OPEN, aYear] : OPEN;
  return open.map(([name, label, choices]) => {
    const id = `pay-table-${name}`;
    const act = typed((text) => put(name, text.trim()));
    const value = options[name] ?? '';
    const wrong = mistake(name);
    return html`<div class="field">
      <label for=${id}>${label}</label>
      ${choices
        ? html`<select class="input" id=${id} @change=${act}>
            ${choices.map(([each, words]) => html`<option value=${each} ?selected=${each === value}>${words}</option>`)}
          </select>`
        : html`<input
            class="input"
            id=${id}
            autocomplete="off"
            .value=${value}
            aria-invalid=${Boolean(wrong)}
            aria-describedby="${id}-wrong"
            @change=${act}
          />`}
      ${wrong ? html`<p class="wrong" id="${id}-wrong">${icon('warning')}<span>${wrong}</span></p>` : nothing}
    </div>`;
  });
}
