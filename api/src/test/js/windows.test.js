import assert from 'node:assert/strict';
import { dayAfter } from '../../main/resources/static/js/dates.js';
import { windowBefore } from '../../main/resources/static/js/pay/measures.js';

/** The calendar year up to a day, and how far the one before goes: both without their last day. @type {[string, string][]} */
const ENDS = [
  ['2024-02-28', '2023-03-01'],
  ['2024-02-29', '2023-03-01'],
  ['2023-02-28', '2022-03-01'],
  ['2025-02-28', '2024-03-01'],
  ['2025-02-27', '2024-02-28'],
  ['2024-12-31', '2024-01-01'],
  ['2024-01-01', '2023-01-02'],
];
for (const [day, end] of ENDS) {
  const year = Number(day.slice(0, 4));
  const before = windowBefore('calendar', { from: `${year}-01-01`, to: dayAfter(day) });
  assert.deepEqual(before, { from: `${year - 1}-01-01`, to: end }, `the calendar year before that up to ${day}`);
}

assert.equal(dayAfter('2024-02-28'), '2024-02-29');
assert.equal(dayAfter('2199-12-31'), '2199-12-31');
