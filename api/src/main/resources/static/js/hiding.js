import { withoutNumbers } from './hidden-numbers.js';
import { preferences } from './preferences.js';

/*
 * Privacy mode: what stands in the place of an amount, of a number of units, and of a percent of pay. What is hidden is
 * hidden where it is written, so that it is in no text, attribute, title, address or print either.
 */
const HIDDEN = '•••,•••';
const HIDDEN_UNITS = '•••';
const HIDDEN_PERCENT = '•• %';

/** @param {string} hidden */
const unless = (hidden) => (/** @type {string} */ shown) => (preferences.hidden ? hidden : shown);

export const hideAmount = unless(HIDDEN);
export const hideUnits = unless(HIDDEN_UNITS);
export const hidePercent = unless(HIDDEN_PERCENT);

/**
 * Free text may hold amounts too: in privacy mode its numbers become dots.
 *
 * @param {string} text
 */
export const said = (text) => (preferences.hidden ? withoutNumbers(String(text), HIDDEN_UNITS) : String(text));
