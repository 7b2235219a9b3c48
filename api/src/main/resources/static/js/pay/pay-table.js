import { html, nothing } from 'lit';
import { address } from '../address.js';
import { amount, isZero, minus, percent, percentChange, percentOf, signed, signedPercent } from '../amounts.js';
import { dots } from '../asked/answered.js';
import { again } from '../asked/answers.js';
import { isDate, longDate } from '../dates.js';
import { following } from '../follow.js';
import { dated, typed } from '../listeners.js';
import { laterWords } from './after-first-year.js';
import { COMPONENT_NAMES, COMPONENTS, IN_TOTAL, MEANING, SINCE } from './measures.js';
import { swatch } from './swatch.js';

/** @import { Later } from './after-first-year.js' */

/**
 * What the change of a total is counted from: a day, or another window, of which it is known whether it was answered.
 *
 * @typedef Known
 * @property {Page.Answer<unknown>['state']} state
 * @property {Api.Short[]} totals
 * @property {string} [on]
 * @property {string} [label]
 * @property {Page.Answer<unknown>} [answer]
 */

/**
 * The components of each currency, with their share and their change.
 *
 * @param {{ totals: Api.Short[], measure: string, known: Known | null, now: Page.Address, later: Later[] }} shown
 *   `later` what comes only after the time that is shown
 */
export const payTable = ({ totals, measure, known, now, later }) =>
  totals.length
    ? html` <table class="figures pay-table">
        <caption class="hidden-visually">
          Components of compensation
        </caption>
        <thead>
          <tr>
            <th scope="col">Component</th>
            <th scope="col" class="n">Amount</th>
            <th scope="col" class="n">Share</th>
            ${known
              ? html`<th scope="col" class="n change" colspan="2">
                  ${known.answer?.state === 'failed'
                    ? missed(known.answer)
                    : (known.label ?? since(now, known.on ?? ''))}
                </th>`
              : nothing}
          </tr>
        </thead>
        ${totals.map((total) => currencyRows(total, totals.length > 1, measure, known, later))}
      </table>`
    : nothing;

/** @param {Page.Failed} answer */
const missed = (answer) =>
  html`<span class="row since"
    >${answer.problem.title || 'Not known'}
    <button class="link" aria-disabled=${Boolean(answer.trying)} @click=${() => again(answer)}>Try again</button></span
  >`;

/** @param {Page.Address} now @param {string} on */
const since = (now, on) =>
  html` <label class="hidden-visually" for="since">Change counted from</label>
    <span class="row since"
      >Change
      <select id="since" @change=${typed((value) => address.go({ since: value || on }))}>
        ${SINCE.map(({ id, name }) => html`<option value=${id} ?selected=${id === now.since}>${name}</option>`)}
        <option value="" ?selected=${isDate(now.since)}>since a date</option>
      </select>
      ${isDate(now.since)
        ? html`<date-field
            .value=${now.since}
            .label=${'Since'}
            .fieldId=${'since-date'}
            @date=${dated((date) => address.go({ since: date }))}
          ></date-field>`
        : html`<span class="on">${longDate(on)}</span>`}
    </span>`;

/**
 * @param {Api.Short} totals
 * @param {boolean} several
 * @param {string} measure
 * @param {Known | null} known
 * @param {Later[]} later
 */
function currencyRows({ currency, components, total, totalWithBenefits }, several, measure, known, later) {
  const rest = laterWords(later, currency);
  const before = known?.totals.find((each) => each.currency === currency);
  /**
   * @param {string} figure
   * @param {string} name
   * @param {string} value
   * @param {string | undefined} old
   * @param {string | null} share
   * @param {string} kind
   */
  const row = (figure, name, value, old, share, kind = '') => {
    const key = COMPONENTS.find((each) => each === figure);
    const why = { view: 'why', figure: `${currency}.${figure}` };
    return html`<tr class=${kind}>
      <th scope="row">
        ${key ? swatch(key) : nothing}
        <a href=${address.link(why)} @click=${following(why)}>${name}</a>
        ${key ? html`<span class="quiet meaning">${MEANING[measure][key]}</span>` : nothing}
        ${key === 'EQUITY' && rest ? html`<span class="small later">${rest}</span>` : nothing}
      </th>
      <td class="n" data-label="Amount">${amount(value)}</td>
      <td class="n quiet" data-label="Share">${share === null ? '' : percent(share)}</td>
      ${known ? CHANGE[known.state](old, value) : nothing}
    </tr>`;
  };
  /** @param {Api.Component} key */
  const component = (key) =>
    row(key, COMPONENT_NAMES[key], components[key], before?.components[key], percentOf(components[key], total));
  return html`<tbody>
    ${several
      ? html`<tr class="currency">
          <th scope="rowgroup" colspan=${known ? 5 : 3}>${currency}</th>
        </tr>`
      : nothing}
    ${IN_TOTAL.map(component)} ${row('total', 'Total', total, before?.total, percentOf(total, total), 'sum')}
    ${isZero(components.BENEFITS)
      ? nothing
      : html` ${row('BENEFITS', COMPONENT_NAMES.BENEFITS, components.BENEFITS, before?.components.BENEFITS, null)}
        ${row(
          'totalWithBenefits',
          'With benefits',
          totalWithBenefits,
          before?.totalWithBenefits,
          null,
          'sum quiet-sum',
        )}`}
  </tbody>`;
}

/**
 * A change is said only once both ends are known.
 *
 * @param {unknown} text
 */
const notKnown = (text) => () =>
  html`<td class="n quiet change" data-label="Change">${text}</td>
    <td class="n change"></td>`;
/** @type {Record<Page.Answer<unknown>['state'], (old: string | undefined, value: string) => unknown>} */
const CHANGE = { asking: notKnown(dots), failed: notKnown(''), none: change, there: change };

/** @param {string | undefined} old @param {string} value */
function change(old, value) {
  if (old === undefined)
    return html`<td class="n quiet change" data-label="Change">new</td>
      <td class="n change"></td>`;
  const difference = minus(value, old);
  const still = isZero(difference);
  return html`<td class="n change ${still ? 'quiet' : ''}" data-label="Change">${signed(difference)}</td>
    <td class="n change percent ${still ? 'quiet' : ''}">${signedPercent(percentChange(old, value))}</td>`;
}
