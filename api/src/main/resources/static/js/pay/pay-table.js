import { html, nothing } from 'lit';
import { address } from '../address.js';
import { amount, isZero, minus, percentChange, percentOf, signed, signedPercent } from '../amounts.js';
import { dots } from '../asked/answered.js';
import { again } from '../asked/answers.js';
import { isDate, longDate } from '../dates.js';
import { follow } from '../follow.js';
import { COMPONENT_NAMES, MEANING, SINCE } from './measures.js';
import { swatch } from './swatch.js';

/** The components of each currency, with their share and their change. */
export const payTable = ({ totals, measure, known, now }) =>
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
                  ${known.state === 'failed' ? missed(known.answer) : (known.label ?? since(now, known.on))}
                </th>`
              : nothing}
          </tr>
        </thead>
        ${totals.map((total) => currencyRows(total, totals.length > 1, measure, known))}
      </table>`
    : nothing;

const missed = (answer) =>
  html`<span class="row since"
    >${answer.problem.title || 'Not known'}
    <button class="link" aria-disabled=${Boolean(answer.trying)} @click=${() => again(answer)}>Try again</button></span
  >`;

const since = (now, on) =>
  html` <label class="hidden-visually" for="since">Change counted from</label>
    <span class="row since"
      >Change
      <select id="since" @change=${(event) => address.go({ since: event.target.value || on })}>
        ${SINCE.map(({ id, name }) => html`<option value=${id} ?selected=${id === now.since}>${name}</option>`)}
        <option value="" ?selected=${isDate(now.since)}>since a date</option>
      </select>
      ${isDate(now.since)
        ? html`<date-field
            .value=${now.since}
            .label=${'Since'}
            .fieldId=${'since-date'}
            @date=${({ detail }) => detail.date && address.go({ since: detail.date })}
          ></date-field>`
        : html`<span class="on">${longDate(on)}</span>`}
    </span>`;

function currencyRows({ currency, components, total, totalWithBenefits }, several, measure, known) {
  const before = known?.totals.find((each) => each.currency === currency);
  const row = (key, name, value, old, share, kind = '') =>
    html`<tr class=${kind}>
      <th scope="row">
        ${key in components ? swatch(key) : nothing}
        <a
          href=${address.link({ view: 'why', figure: `${currency}.${key}` })}
          @click=${(event) => follow(event, { view: 'why', figure: `${currency}.${key}` })}
          >${name}</a
        >
        ${key in components ? html`<span class="quiet meaning">${MEANING[measure][key]}</span>` : nothing}
      </th>
      <td class="n" data-label="Amount">${amount(value)}</td>
      <td class="n quiet" data-label="Share">${share === null ? '' : `${share} %`}</td>
      ${known ? CHANGE[known.state](old, value) : nothing}
    </tr>`;
  const component = (key) =>
    row(key, COMPONENT_NAMES[key], components[key], before?.components[key], percentOf(components[key], total));
  return html`<tbody>
    ${several
      ? html`<tr class="currency">
          <th scope="rowgroup" colspan=${known ? 5 : 3}>${currency}</th>
        </tr>`
      : nothing}
    ${['BASE', 'BONUS', 'EQUITY'].map(component)} ${row('total', 'Total', total, before?.total, '100.0', 'sum')}
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

/* A change is said only once both ends are known. */
const notKnown = (text) => () =>
  html`<td class="n quiet change" data-label="Change">${text}</td>
    <td class="n change"></td>`;
const CHANGE = { asking: notKnown(dots), failed: notKnown(''), none: change, there: change };

function change(old, value) {
  if (old === undefined)
    return html`<td class="n quiet change" data-label="Change">new</td>
      <td class="n change"></td>`;
  const difference = minus(value, old);
  const still = isZero(difference);
  return html`<td class="n change ${still ? 'quiet' : ''}" data-label="Change">${signed(difference)}</td>
    <td class="n change percent ${still ? 'quiet' : ''}">${signedPercent(percentChange(old, value))}</td>`;
}
