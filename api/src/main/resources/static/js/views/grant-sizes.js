import { amount, units } from '../amounts.js';

/* An amount of a grant: units as text, or money. */
/** @param {Api.Amount} value */
export const sizeOf = (value) => (typeof value === 'object' ? value.amount : value);
/** @param {Api.Amount} value */
export const sizeWords = (value) =>
  typeof value === 'object' ? `${amount(value.amount)} ${value.currency}` : `${units(value)} units`;
/** The size of a tranche: it has one of both. @param {Api.Tranche} tranche */
export const wholeOf = ({ value, units = '0' }) => value ?? units;

/** @param {Api.Amount} value */
export const sizeOnly = (value) => (typeof value === 'object' ? amount(value.amount) : units(value));
