import assert from 'node:assert/strict';
import { mistakesOf } from '../../main/resources/static/js/record/mistakes.js';

/** @param {string} record @param {string} path @param {string} message */
const said = (record, path, message) => mistakesOf({ fields: [{ path, message }] }, record)[0].message;

assert.equal(said('PayBonus', '/forPeriod/to', 'to is missing'), 'Last day is missing');
assert.equal(said('EndLeave', '/effectiveOn', 'effectiveOn is missing'), 'Last day is missing');
assert.equal(said('Raise', '/0/effectiveOn', 'effectiveOn is missing'), 'Effective on is missing');
assert.equal(
  said('Raise', '/baseSalary/amount', '"5 %" is not a decimal number such as "12.5": digits with an optional point'),
  'There is no salary on that day to count 5 % from: write an amount',
);
