import { amount, units } from '../amounts.js';
import { longDate } from '../dates.js';

/* An amount of a grant: units as text, or money. */
/** @param {Api.Amount} value */
export const sizeOf = (value) => (typeof value === 'object' ? value.amount : value);
/** @param {Api.Amount} value */
export const sizeWords = (value) =>
  typeof value === 'object' ? `${amount(value.amount)} ${value.currency}` : `${units(value)} units`;
/** The size of a tranche: it has one of both. @param {Api.Tranche} tranche */
export const wholeOf = ({ value, units = '0' }) => value ?? units;

/** When the price was that a worth is counted at. @param {string | undefined} on none where it was typed */
export const priceOf = (on) => (on ? `of ${longDate(on)}` : 'as typed');

/** @param {Api.Amount} value */
export const sizeOnly = (value) => (typeof value === 'object' ? amount(value.amount) : units(value));
