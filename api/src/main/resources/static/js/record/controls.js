import { html, nothing } from 'lit';
import { typed } from '../listeners.js';
import { VESTING_TERMS } from './command-words.js';
import { readNumber, readPercent, readShare } from '../read-number.js';
import { dayAfter, lastDayOf } from './ends.js';
import { readAmount, readerOfRate } from './read-amount.js';
import '../date-field.js';

/**
 * One place of a draft, and how its control is known on the page.
 *
 * @typedef Slot
 * @property {string} id
 * @property {string} about the ids of what describes it
 * @property {boolean} wrong
 * @property {unknown} value
 * @property {(value: unknown) => void} put undefined takes it away
 */

const CURRENCIES = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'JPY', 'INR', 'PLN', 'SEK', 'AUD'];

/** @param {string} id @param {string[]} values */
const listOf = (id, values) =>
  html`<datalist id=${id}>${values.map((each) => html`<option value=${each}></option>`)}</datalist>`;

/**
 * @param {Slot} slot
 * @param {{ mode?: string, list?: string[], shown?: string, read?: (text: string) => unknown }} [kind] what is shown of
 *   the value, and what is read from the text
 */
export const textControl = (
  { id, about, wrong, value, put },
  { mode = 'text', list = [], shown = String(value ?? ''), read = (text) => text } = {},
) =>
  html`<input
      class="input ${mode === 'decimal' ? 'amount' : ''}"
      id=${id}
      type="text"
      inputmode=${mode}
      autocomplete="off"
      .value=${shown}
      list=${list.length ? `${id}-list` : nothing}
      aria-invalid=${wrong}
      aria-describedby=${about}
      @change=${typed((text) => put(read(text)))}
    />
    ${list.length ? listOf(`${id}-list`, list) : nothing}`;

/** @type {Record<string, (text: string, percent: boolean) => unknown>} */
const READERS = {
  whole: (text) => (/^\d+$/.test(readNumber(text)) ? Number(readNumber(text)) : text),
  decimal: (text, percent) => (percent && readPercent(text)) || readNumber(text),
  share: readShare,
};

/**
 * A number: a whole one, one with decimals, or a share of a whole.
 *
 * @param {Slot} slot
 * @param {Page.Kind} kind
 * @param {string} name
 */
export const numberControl = (slot, kind, name) =>
  textControl(slot, {
    mode: kind === 'whole' ? 'numeric' : kind === 'decimal' ? 'decimal' : 'text',
    read: (text) => READERS[kind](text, /percent$/i.test(name)),
  });

/** @param {Slot} slot */
export const textsControl = (slot) =>
  textControl(slot, {
    shown: Array.isArray(slot.value) ? slot.value.join(', ') : '',
    read: (text) => text.split(',').map((each) => each.trim()),
  });

/** A text with a number in it is veiled in privacy mode. @param {unknown} text */
export const tells = (text) => (/\d/.test(String(text ?? '')) ? 'tells' : '');

/** @param {Slot} slot */
export const longTextControl = ({ id, about, wrong, value, put }) =>
  html`<textarea
    class="input ${tells(value)}"
    id=${id}
    rows="2"
    .value=${String(value ?? '')}
    aria-invalid=${wrong}
    aria-describedby=${about}
    @input=${typed(put)}
  ></textarea>`;

/** @param {Slot} slot */
const dateControl = ({ id, about, wrong, value, put }) =>
  html`<date-field
    .fieldId=${id}
    .value=${value ?? ''}
    .about=${about}
    .mistaken=${wrong}
    .optional=${true}
    @date=${(/** @type {CustomEvent<Page.DateTyped>} */ { detail }) => put(detail.text)}
  ></date-field>`;

/** A day; people name a last day, facts the day after it. @param {Slot} slot @param {boolean} last */
export const dayControl = (slot, last) =>
  dateControl(last ? { ...slot, value: lastDayOf(slot.value), put: (value) => slot.put(dayAfter(value)) } : slot);

/**
 * @param {Slot} slot
 * @param {string} usual the currency to begin with
 * @param {(text: string) => Partial<Api.Money>} [read] what was typed as an amount
 */
export function moneyControl({ id, about, wrong, value, put }, usual, read = readAmount) {
  const given = /** @type {Partial<Api.Money>} */ (value ?? {});
  const { amount = '', currency = usual } = given;
  /** @param {Partial<Api.Money>} part */
  const change = (part) => put({ amount, currency, ...given, ...part });
  return html`<div class="money">
    <input
      class="input amount"
      id=${id}
      inputmode="decimal"
      autocomplete="off"
      .value=${amount}
      aria-invalid=${wrong}
      aria-describedby=${about}
      @change=${typed((text) => change(read(text)))}
    />
    <input
      class="input currency"
      aria-label="Currency"
      maxlength="3"
      autocomplete="off"
      .value=${currency}
      list="${id}-currencies"
      @change=${typed((text) => change({ currency: text.trim().toUpperCase() }))}
    />
    ${listOf(`${id}-currencies`, CURRENCIES)}
  </div>`;
}

/* What a rate is for, and how many of those make a year: what is usual, or what that might be. */
/** @type {[string, string, string][]} */
const UNITS = [
  ['', 'a year', ''],
  ['MONTH', 'a month', '12'],
  ['WEEK', 'a week', '52'],
  ['DAY', 'a day', 'such as 260'],
  ['HOUR', 'an hour', 'such as 2080'],
];

/**
 * Money, what it is paid for, and how many of those make a year.
 *
 * @param {Slot} slot
 * @param {string} usual the currency to begin with
 * @param {Api.PayRate | null} [before] the rate that it changes
 */
export function rateControl(slot, usual, before) {
  const { id, value, put } = slot;
  const given = /** @type {Partial<Api.PayRate>} */ (value ?? {});
  const unit = UNITS.find(([per]) => per === (given.per ?? '')) ?? UNITS[0];
  /** @param {Partial<Api.PayRate>} part */
  const change = (part) => put({ amount: '', currency: before?.currency ?? usual, ...given, ...part });
  return html`<div class="rate">
    ${moneyControl(slot, before?.currency ?? usual, readerOfRate(before))}
    <select
      class="input"
      aria-label="Paid per"
      @change=${typed((per) => change({ per: per || undefined, perYear: undefined }))}
    >
      ${UNITS.map(([per, words]) => html`<option value=${per} ?selected=${per === unit[0]}>${words}</option>`)}
    </select>
    ${unit[0]
      ? html`<input
          class="input"
          id="${id}-perYear"
          aria-label="How many make a year"
          inputmode="decimal"
          autocomplete="off"
          placeholder=${unit[2]}
          .value=${given.perYear ?? ''}
          @change=${typed((text) => change({ perYear: readNumber(text) }))}
        />`
      : nothing}
  </div>`;
}

/**
 * Vesting terms: the usual ones by name, or terms of one's own, of which `own` draws the fields.
 *
 * @param {Slot} slot
 * @param {(all: boolean) => unknown} own told whether the segments are among the fields
 */
export function vestingControl({ value, put }, own) {
  const terms = /** @type {Partial<Api.VestingTerms> | undefined} */ (value);
  const text = JSON.stringify(terms?.segments);
  const known = VESTING_TERMS.findIndex(([, segments]) => JSON.stringify(segments) === text);
  /** @param {string} choice */
  const choose = (choice) => {
    if (choice === '') put(undefined);
    else if (choice === 'own') put({ segments: [{}] });
    else put({ ...terms, segments: VESTING_TERMS[Number(choice)][1] });
  };
  return html`<select class="input" aria-label="Vesting terms" @change=${typed(choose)}>
      <option value="" ?selected=${!terms}>All at once, on the grant date</option>
      ${VESTING_TERMS.map(
        ([name], index) => html`<option value=${index} ?selected=${index === known}>${name}</option>`,
      )}
      <option value="own" ?selected=${terms && known < 0}>Terms of its own</option>
    </select>
    ${terms ? html`<div class="form-grid inner">${own(known < 0)}</div>` : nothing}`;
}
