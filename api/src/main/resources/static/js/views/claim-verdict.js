import { html, nothing } from 'lit';
import { amount, explained, isZero, signed } from '../amounts.js';
import { spanWords } from '../dates.js';
import { factChip } from '../facts/fact-line.js';
import { plainWords } from '../facts/plain-words.js';
import { icon } from '../icons.js';
import { measureNamed } from '../pay/measures.js';

/** @type {Record<Api.ClaimAudit['verdict'], [string, string, string]>} */
const VERDICTS = {
  STANDARD: ['tick', 'It is a standard measure', 'A published measure gives the claimed total.'],
  EXPLAINED: [
    'warning',
    'It adds up, but it is not a standard measure',
    'A combination of figures gives the claimed total. No published measure does.',
  ],
  UNEXPLAINED: [
    'close',
    'It does not add up',
    'No combination of figures gives the claimed total. The nearest are below.',
  ],
};
/** @type {[Api.Block, string, string][]} */
const BLOCKS = [
  ['base', 'Base', 'base'],
  ['bonus', 'Bonus', 'bonus'],
  ['signOn', 'Sign-on', 'bonus'],
  ['equity', 'Equity', 'equity'],
  ['benefits', 'Benefits', 'benefits'],
];
/** @type {Record<string, string>} */
const WAYS = {
  RATE_AT_END: 'rate at the end',
  RATE_AT_START: 'rate at the start',
  ACCRUED: 'accrued',
  TARGET_ON_END_RATE: 'target on the rate at the end',
  TARGET_ON_ACCRUED: 'target on what accrued',
  PAID: 'paid',
  WHOLE_GRANTS: 'whole grants',
  PER_VESTING_YEAR: 'per vesting year',
  VESTED: 'vested',
};

/**
 * Whether a claim holds, how it comes about, and what to know of it.
 *
 * @param {Api.ClaimAudit} audit
 * @param {Page.Career} career
 */
export function claimVerdict({ claim, verdict, measures, combinations, findings }, career) {
  const [drawing, words, meaning] = VERDICTS[verdict];
  return html` <section class="verdict ${verdict.toLowerCase()}" aria-live="polite">
      <h2 class="row">${icon(drawing)}<span>${words}</span></h2>
      <p>${amount(claim.amount.amount)} ${claim.amount.currency}, ${spanWords(claim.from, claim.to)}. ${meaning}</p>
    </section>
    ${combinations.length
      ? html`<section>
          <h3>${verdict === 'UNEXPLAINED' ? 'The nearest combinations' : 'How it comes about'}</h3>
          <ol class="combinations">
            ${combinations.map((combination) => combinationOf(combination, claim))}
          </ol>
        </section>`
      : nothing}
    ${findings.length
      ? html`<section>
          <h3>What to know</h3>
          <ul class="findings">
            ${findings.map(
              ({ code, text, facts }) =>
                html`<li>
                  <p>${explained(text)}</p>
                  <p class="row small">
                    <span class="quiet">${plainWords(code)}</span>${facts?.map((each) => factChip(career, each))}
                  </p>
                </li>`,
            )}
          </ul>
        </section>`
      : nothing}
    <section>
      <h3>The standard measures, nearest first</h3>
      <table class="figures">
        <caption class="hidden-visually">
          The claim against the standard measures
        </caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" class="n">Gives</th>
            <th scope="col" class="n">Claim differs by</th>
          </tr>
        </thead>
        <tbody>
          ${measures.map(
            ({ measure, withBenefits, total, difference }) =>
              html`<tr>
                <th scope="row">
                  ${measureNamed(measure).name}${withBenefits
                    ? html` <span class="quiet">with benefits</span>`
                    : nothing}
                </th>
                <td class="n">${amount(total)}</td>
                <td class="n">${isZero(difference) ? 'nothing' : signed(difference)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
}

/**
 * Blocks with their sizes, as an equation; the sizes come from the figure's own parts.
 *
 * @param {Api.Combination} combination
 * @param {Api.StatedClaim} claim
 */
function combinationOf(combination, claim) {
  const used = BLOCKS.filter(([key]) => combination[key] && combination[key] !== 'NONE');
  const parts = combination.figure?.parts ?? [];
  return html`<li>
    <p class="equation">
      ${used.map(
        ([key, name, component], index) =>
          html`${index ? html`<span class="plus">+</span>` : nothing}
            <span class="block of-${component}"
              ><strong>${parts[index] && parts.length === used.length ? amount(parts[index].amount) : name}</strong>
              <small>${name}, ${WAYS[combination[key]] ?? plainWords(combination[key]).toLowerCase()}</small></span
            >`,
      )} <span class="plus">=</span
      ><span class="block"
        ><strong>${amount(combination.amount)}</strong>
        <small
          >${isZero(combination.difference)
            ? 'exactly the claim'
            : `claim differs by ${signed(combination.difference)} ${claim.amount.currency}`}</small
        ></span
      >
    </p>
    ${combination.ways?.length
      ? html`<p class="small quiet">The same amounts: ${combination.ways.map(waysOf).join('; ')}.</p>`
      : nothing}
  </li>`;
}

/** The blocks of a way in words. @param {Record<Api.Block, string>} way */
const waysOf = (way) =>
  BLOCKS.filter(([key]) => way[key] !== 'NONE')
    .map(([key, name]) => `${name.toLowerCase()} ${WAYS[way[key]] ?? plainWords(way[key]).toLowerCase()}`)
    .join(' + ');
