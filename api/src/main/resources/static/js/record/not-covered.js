import { html } from 'lit';

/** What the program does not cover, in a word each and as it is, said where one would look for it. */
export const NOT_COVERED = [
  ['taxes and net pay', 'Taxes, social insurance and net pay: amounts are before tax'],
  ['conversion of currencies', 'Conversion of currencies: each currency is totalled by itself'],
  [
    'models of what options are worth',
    'Values of options from a model: only the reported value and the gain above the exercise price count',
  ],
  ['timesheets', 'Timesheets: hours are a share of full time'],
  ['sales of shares', 'Sales of shares'],
  ['benefits in kind', 'The value of benefits in kind'],
];

/** In one sentence, above what can be recorded. */
export const notCovered = html`<p class="not-covered small quiet">
  Not covered: ${NOT_COVERED.map(([name]) => name).join(', ')}.
</p>`;
