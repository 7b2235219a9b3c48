import assert from 'node:assert/strict';
import { withoutNumbers } from '../../main/resources/static/js/hidden-numbers.js';

const HIDDEN = [
  '13 000 EUR',
  '€13 000',
  '10 000',
  "85'000 francs",
  '85’000 francs',
  '45 thousand',
  '5 Mio EUR',
  '600 RSUs',
  '5 pct',
  '7 per cent',
  'bonus of 900',
  '250k',
  '$2.5M',
  'EUR 2000',
  'EUR2000',
  '2000 EUR',
  '2,000',
  '2000.50',
  '2000 units',
  '1 950 000',
  '13\u00a0000\u202f000',
  'EUR50',
  '1/4',
  '12',
];
for (const text of HIDDEN) assert.doesNotMatch(withoutNumbers(text, '•••'), /\d/, `"${text}" without its numbers`);

const TOLD = [
  'on 2024-02-01, and 1 Feb 2025',
  'from 1 Jan to 31 Mar 2024',
  '2024-02-01T08:00:00.123Z',
  'in 2024 and 2025',
  'fact 12',
  'Facts 3, 14 and 15',
  'p99 of refresh-23 in Q3, L5',
  'for 10 days',
  '4/5 of full time',
];
for (const text of TOLD) assert.equal(withoutNumbers(text, '•••'), text);

assert.equal(withoutNumbers('Raise of 3 000 EUR, about 7 percent', '•••'), 'Raise of ••• EUR, about ••• percent');
assert.equal(withoutNumbers('Raise of 10 %, see fact 3.', '•••'), 'Raise of ••• %, see fact 3.');
assert.equal(withoutNumbers('On 31 Mar 2024 600 units at $25.00.', '•••'), 'On 31 Mar 2024 ••• units at •••.');
