import { html, nothing } from 'lit';
import { icon } from '../icons.js';
import { typed } from '../listeners.js';
import { currencyOn } from './known.js';
import { PAY_OPTIONS } from './pay-options.js';

/** @import { Choices } from './pay-options.js' */

/** What the rows leave open. @type {(keyof typeof PAY_OPTIONS)[]} */
const OPEN = ['employer', 'title', 'currency', 'dates', 'per'];
/** How many make a year, for rates by the day and by the hour. @type {Record<string, keyof typeof PAY_OPTIONS>} */
const A_YEAR = { day: 'daysPerYear', hour: 'hoursPerYear' };
/** What may stay open, in the words for that. @type {Partial<Record<keyof typeof PAY_OPTIONS, Choices>>} */
const UNSAID = { dates: [['', 'as the rows tell']] };

/**
 * What the rows leave open, as a table begins with it. Where nobody is employed the first row is a hire, which has a title.
 *
 * @param {Page.Career | null} career
 * @param {string | undefined} date
 * @returns {Record<string, string>}
 */
export function optionsOf(career, date) {
  const job = career?.stateOn(date ?? career.today)?.employment;
  const currency = currencyOn(career, date);
  return { employer: job?.employer ?? '', ...(job ? {} : { title: '' }), currency, dates: '', per: 'year' };
}

/**
 * The fields for what the rows do not say themselves.
 *
 * @param {Record<string, string>} options
 * @param {(name: string) => string | undefined} mistake what is wrong with one of them
 * @param {(name: string, text: string) => void} put
 */
export function openFields(options, mistake, put) {
  const aYear = A_YEAR[options.per];
  const open = [...OPEN.filter((name) => name in options), ...(aYear ? [aYear] : [])];
  return open.map((name) => {
    const { label, choices } = PAY_OPTIONS[name];
    const id = `pay-table-${name}`;
    const act = typed((text) => put(name, text.trim()));
    const value = options[name] ?? '';
    const wrong = mistake(name);
    return html`<div class="field">
      <label for=${id}>${label}</label>
      ${choices
        ? html`<select class="input" id=${id} @change=${act}>
            ${[...(UNSAID[name] ?? []), ...choices].map(
              ([each, words]) => html`<option value=${each} ?selected=${each === value}>${words}</option>`,
            )}
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
