import assert from 'node:assert/strict';
import { namesCurrency, withoutNumbers } from '../../main/resources/static/js/hidden-numbers.js';

/** @param {string} text */
const hidden = (text) => assert.doesNotMatch(withoutNumbers(text, '•••'), /\d/, `"${text}" without its numbers`);

/* Every way to write an amount, with every way to write a number that could be taken for a year. */
const SIGNS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((sign) => /\p{Sc}/u.test(sign));
const CODES = Intl.supportedValuesOf('currency');
const WORDS =
  'dollars Dollars dollar bucks euro euros Euros pounds quid francs Franken yen yuan renminbi won rupees rupiah rubles ' +
  'krona kronor kroner koruna zloty forints lei lira pesos reais rand shekels dirhams riyals dinars baht ringgit dong ' +
  'naira shillings kr Kr Fr SFr Rs Rp RM zł Kč Ft';
const LARGE = 'k K m mn Mio bn Tsd grand thousand million lakh crore';
const KINDS = 'units shares options RSUs percent pct % ‰ gross net';
const NUMBERS = ['1900', '1950', '2000', '2024', '2099', '95', '5', '250000'];
for (const number of NUMBERS) {
  for (const sign of SIGNS)
    for (const text of [`${sign}${number}`, `${sign} ${number}`, `${number}${sign}`, `${number} ${sign}`]) {
      hidden(text);
      hidden(`raised in ${text}`);
    }
  for (const code of [...CODES, ...WORDS.split(' ')])
    for (const text of [`${code} ${number}`, `${code}${number}`, `${code}-${number}`, `${number} ${code}`, `${number}${code}`])
      hidden(text);
  for (const word of [...CODES, ...WORDS.split(' '), ...LARGE.split(' '), ...KINDS.split(' ')])
    for (const text of [`in ${number} ${word}`, `in ${number}${word}`, `1 May ${number} ${word}`.replace('1 May', 'got')])
      hidden(text);
  for (const before of ['got', 'salary', 'salary:', 'bonus of', 'pay', 'raise of', 'raised to', 'raised by', 'from', 'to',
    'for', 'at', 'TC=', 'x', 'pay', 'TC', 'base ', '(', '~', 'about', 'between'])
    for (const after of ['', '.', ', and more', ' a month', '/month', ' per year', ' a year', ' p.a.', ' gross', '/yr', '.50', ',000'])
      for (const text of [`${before} ${number}${after}`, `${before}${number}${after}`]) hidden(text);
  hidden(`from ${number} to ${number}`);
  hidden(`between ${number} and ${number}`);
  hidden(`${number}-${number}`);
}

const HIDDEN = [
  '13 000 EUR',
  '€13 000',
  '10 000',
  "85'000 francs",
  '85’000 francs',
  '45 thousand',
  '5 Mio EUR',
  '1,2 Mio',
  '600 RSUs',
  '5 pct',
  '7 per cent',
  'bonus of 900',
  '250k',
  '$2.5M',
  'A$95',
  '2,000',
  '2000.50',
  'in 2000.50',
  'in 2,000',
  'in 2 000',
  '1 950 000',
  '13\u00a0000\u202f000',
  '1/4',
  '12',
  'salary: 2000, bonus: 1999',
];
for (const text of HIDDEN) hidden(text);

const TOLD = [
  'on 2024-02-01, and 1 Feb 2025',
  'from 1 Jan to 31 Mar 2024',
  '3 March 2024, May 2024',
  '2024-02-01T08:00:00.123Z',
  'in 2024 and 2025',
  'Since 2019. Late 2024, end of 2025',
  'in 2019-2021, Q3 2024, review 2024',
  'fact 12',
  'Facts 3, 14 and 15.',
  'fact 1204',
  'p99 of refresh-23 and refresh-2024 in Q3, L5, SEV2, v2',
  'for 10 days',
  '4/5 of full time',
];
for (const text of TOLD) assert.equal(withoutNumbers(text, '•••'), text);

assert.equal(withoutNumbers('Raise of 3 000 EUR, about 7 percent', '•••'), 'Raise of ••• EUR, about ••• percent');
assert.equal(withoutNumbers('Raise of 10 %, see fact 3.', '•••'), 'Raise of ••• %, see fact 3.');
assert.equal(withoutNumbers('On 31 Mar 2024 600 units at $25.00.', '•••'), 'On 31 Mar 2024 ••• units at •••.');
assert.equal(withoutNumbers('1 May 5000', '•••'), '1 May •••');
assert.equal(withoutNumbers('1 May 2000 euros', '•••'), '1 May ••• euros');
assert.equal(withoutNumbers('fact 250000 is mine, fact 5000 dollars', '•••'), 'fact ••• is mine, fact ••• dollars');

for (const unit of ['USD', 'euros', 'k€', '₹', 'Rs']) assert.ok(namesCurrency(unit), unit);
for (const unit of ['ms', 'percent', 'requests', 'wonders']) assert.ok(!namesCurrency(unit), unit);
