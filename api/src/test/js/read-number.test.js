import assert from 'node:assert/strict';
import { readNumber, readPercent, readShare } from '../../main/resources/static/js/read-number.js';

/** @type {[string, string][]} */
const NUMBERS = [
  ['1250', '1250'],
  ['1,250', '1250'],
  ['0,125', '0.125'],
  ['01,250', '1.250'],
  ['12,5', '12.5'],
  ['12,50', '12.50'],
  ['1,2345', '1.2345'],
  ['1.250', '1.250'],
  ['172,000.50', '172000.50'],
  ['1,234,567', '1234567'],
  ['28.800,00', '28800.00'],
  ['1.234.567', '1234567'],
  ['288 000', '288000'],
  ['288\u00a0000,50', '288000.50'],
  ["85'000", '85000'],
  ['85’000.5', '85000.5'],
  ['250k', '250000'],
  ['280,5k', '280500'],
  ['280.5 K', '280500'],
  ['1.25055k', '1250.55'],
  ['0,5k', '500'],
  ['007', '7'],
  ['0', '0'],
  [' 12 ', '12'],
  ['-1,250', '-1250'],
  ['−0,5', '-0.5'],
  ['+5', '5'],
  // None of these is a number: they stay for the server to refuse.
  ['', ''],
  ['12,50,00', '12,50,00'],
  ['1 25', '1 25'],
  ['1,250,00', '1,250,00'],
  ['two', 'two'],
  ['k', 'k'],
  ['5 %', '5 %'],
];
for (const [typed, read] of NUMBERS) assert.equal(readNumber(typed), read, `"${typed}" as a number`);

/** @type {[string, string | undefined][]} */
const PERCENTS = [
  ['7,5 %', '7.5'],
  ['+12%', '12'],
  ['−2.5 %', '-2.5'],
  ['1,250 %', '1250'],
  ['7.5', undefined],
  ['a %', undefined],
];
for (const [typed, read] of PERCENTS) assert.equal(readPercent(typed), read, `"${typed}" as a percent`);

const SHARES = [
  ['25 %', '25/100'],
  ['12,5 %', '125/1000'],
  ['4 / 5', '4/5'],
  ['25/37,5', '25/37.5'],
  ['0,8', '0.8'],
  ['most', 'most'],
];
for (const [typed, read] of SHARES) assert.equal(readShare(typed), read, `"${typed}" as a share`);
