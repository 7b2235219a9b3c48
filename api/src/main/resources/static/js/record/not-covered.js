import { html } from 'lit';

/** What the program does not cover, said where one would look for it. */
export const NOT_COVERED = [
  'Taxes, social insurance and net pay: amounts are before tax',
  'Conversion of currencies: each currency is totalled by itself',
  'Values of options from a model: only the reported value and the gain above the exercise price count',
  'Timesheets: hours are a share of full time',
  'Sales of shares',
  'The value of benefits in kind',
];

export const notCovered = html`<ul class="not-covered small quiet">
  ${NOT_COVERED.map((each) => html`<li>${each}</li>`)}
</ul>`;
