import { money, percent, said, units } from '../amounts.js';
import { isDate, longDate, spanWords } from '../dates.js';
import { fieldWords } from './field-words.js';
import { constantWords } from './plain-words.js';
import { cashWords, fullTime, list, metricWords, rateWords } from './words.js';

/**
 * Any value of a fact or a state, in words.
 *
 * @param {unknown} value
 * @param {string} [field]
 * @returns {string}
 */
export function valueWords(value, field) {
  if (value === null || value === undefined || value === '') return 'none';
  if (Array.isArray(value)) {
    return value
      .map((each) => (each?.name && each?.unit !== undefined ? metricWords(each) : valueWords(each, field)))
      .join('; ');
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return partsWords(value, field);
  const text = String(value);
  if (isDate(text)) return longDate(text);
  if (field === 'fte') return fullTime(text);
  if (field && /units$/i.test(field)) return units(text);
  if (field === 'payPercent') return percent(text);
  if (/^[A-Z][A-Z_]+\d?$/.test(text)) return constantWords(text);
  return said(text);
}

/**
 * A value with parts: which it is, its parts or its field say.
 *
 * @param {Api.BonusTarget | Api.Money | Api.DateRange | Api.CashBenefit | Api.VestingTerms | object} value
 * @param {string} [field]
 */
function partsWords(value, field) {
  if ('per' in value && 'currency' in value) return rateWords(/** @type {Api.PayRate} */ (value));
  if ('currency' in value) return money(value);
  if ('from' in value && 'to' in value && Object.keys(value).length === 2) return spanWords(value.from, value.to);
  if (field === 'bonusTarget' && 'percent' in value && value.percent) return `${percent(value.percent)} of base`;
  if (field === 'bonusTarget' && 'amount' in value && value.amount) return `${money(value.amount)} a year`;
  if (field === 'cash' && 'period' in value) return cashWords(value);
  if (field === 'vesting' && 'segments' in value) return vestingWords(value);
  return Object.entries(value)
    .map(([name, each]) => `${fieldWords(name).toLowerCase()} ${valueWords(each, name)}`)
    .join(', ');
}

/** @param {Api.VestingSegment} segment */
const every = ({ occurrences, period, periodType }) => {
  const unit = periodType === 'DAYS' ? 'day' : 'month';
  return `${occurrences} times every ${period === 1 ? unit : `${period} ${unit}s`}`;
};

/** @param {Api.VestingSegment} segment */
const segmentWords = (segment) =>
  [
    segment.percentage !== '1/1' && segment.percentage,
    every(segment),
    segment.cliff && `with a cliff of ${segment.cliff.percentage} at occurrence ${segment.cliff.occurrence}`,
    segment.event && `from the event ${segment.event}`,
  ]
    .filter(Boolean)
    .join(' ');

/** @param {Api.VestingTerms} vesting */
const vestingWords = ({ start, segments, heldUntil }) =>
  list(start && `from ${longDate(start)}`, ...segments.map(segmentWords), heldUntil && `held until ${heldUntil}`);
