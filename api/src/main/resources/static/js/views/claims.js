import { html, nothing } from 'lit';
import { address } from '../address.js';
import { amount, explained, isZero, signed } from '../amounts.js';
import { again } from '../asked/answers.js';
import { answered, failure } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import '../date-field.js';
import { plusMonths, readDate, spanWords } from '../dates.js';
import { PageElement } from '../element.js';
import { factChip } from '../facts/fact-line.js';
import { plainWords } from '../facts/words.js';
import { icon } from '../icons.js';
import { measureOf } from '../pay/measures.js';
import { tidyAmount } from '../record/draft.js';
import { trouble } from '../trouble.js';

const VERDICTS = {
  STANDARD: ['tick', 'It is a standard measure', 'The claim is what a published measure gives.'],
  EXPLAINED: [
    'warning',
    'It adds up, but it is no standard measure',
    'A combination of figures gives the claimed total. No published measure does.',
  ],
  UNEXPLAINED: [
    'close',
    'It does not add up',
    'No combination of figures gives the claimed total. The nearest are below.',
  ],
};
const BLOCKS = [
  ['base', 'Base', 'base'],
  ['bonus', 'Bonus', 'bonus'],
  ['signOn', 'Sign-on', 'bonus'],
  ['equity', 'Equity', 'equity'],
  ['benefits', 'Benefits', 'benefits'],
];
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

/** State a total, and read whether it holds up. */
class ClaimsView extends PageElement {
  static properties = { shared: {} };

  constructor() {
    super();
    this.asks = new Asks(this);
  }

  /* The audit of the claim that the address states, or null without one. */
  #audit() {
    const { career, resting, address: now } = this.shared;
    if (!now.claim) return null;
    const amountClaimed = { amount: now.claim, currency: now.currency ?? career.currencies[0] ?? 'USD' };
    return this.asks.about(
      {
        what: 'claim',
        career: career.id,
        version: career.version,
        query: { knownAt: now.known, convention: now.days },
        claim: { amount: amountClaimed, ...this.#window(), ...(now.within && { within: now.within }) },
      },
      resting,
    );
  }

  #window() {
    const { career, date, address: now } = this.shared;
    const hire = career.hireOn(date);
    return { from: now.from ?? hire, to: now.to ?? plusMonths(now.from ?? hire, 12) };
  }

  render() {
    const audit = this.#audit();
    return html`<div class="claims stack">
      ${this.#form(audit)}
      ${audit
        ? answered(
            audit,
            {
              failed: (answer) =>
                answer.problem.passing ? failure(answer) : trouble(answer.problem, (fact) => address.go({ fact })),
              there: (value) => this.#verdict(value),
            },
            'stack',
          )
        : html`<p class="quiet">
            Recruiters, blog posts and memories name totals. State one, with the time it is about, and read how it came
            about and whether it holds.
          </p>`}
    </div>`;
  }

  #form(audit) {
    const { career, address: now } = this.shared;
    const { from, to } = this.#window();
    const wrong = (name) =>
      audit?.problem?.fields?.find(({ path }) => path.replace(/^\//, '').split('/')[0] === name)?.message;
    const field = (name, label, control, hint = '') =>
      html`<div class="field">
        <label for="claim-${name}">${label}</label>${control}
        ${wrong(name) ? html`<p class="wrong">${wrong(name)}</p>` : hint ? html`<p class="hint">${hint}</p>` : nothing}
      </div>`;
    return html`<form class="claim-form" @submit=${this.#submit} novalidate>
      ${field(
        'amount',
        'Claimed total',
        html`<input
          id="claim-amount"
          name="amount"
          class="input amount"
          inputmode="decimal"
          autocomplete="off"
          .value=${now.claim ?? (career.isSample ? '352750' : '')}
          aria-invalid=${Boolean(wrong('amount'))}
        />`,
      )}
      ${field(
        'currency',
        'Currency',
        html`<select id="claim-currency" name="currency" class="input">
          ${(career.currencies.length ? career.currencies : ['USD']).map(
            (currency) => html` <option ?selected=${currency === now.currency}>${currency}</option>`,
          )}
        </select>`,
      )}
      ${field(
        'from',
        'From',
        html`<date-field
          .fieldId=${'claim-from'}
          .name=${'from'}
          .value=${from}
          .mistaken=${Boolean(wrong('from'))}
        ></date-field>`,
      )}
      ${field(
        'to',
        'To, excluded',
        html`<date-field
          .fieldId=${'claim-to'}
          .name=${'to'}
          .value=${to}
          .mistaken=${Boolean(wrong('to'))}
        ></date-field>`,
      )}
      ${field(
        'within',
        'Still counts within',
        html`<input
          id="claim-within"
          name="within"
          class="input amount"
          inputmode="decimal"
          autocomplete="off"
          placeholder="by its precision"
          .value=${now.within ?? ''}
        />`,
      )}
      <button class="button main">Audit the claim</button>
    </form>`;
  }

  #submit(event) {
    event.preventDefault();
    const form = event.target;
    if (!form.checkValidity()) {
      form.querySelector('input:invalid').focus();
      return;
    }
    const { amount: claimed, currency, from, to, within } = Object.fromEntries(new FormData(form));
    const audit = this.#audit();
    if (audit?.state === 'failed') again(audit);
    address.go({
      claim: tidyAmount(claimed) || '?',
      currency,
      from: readDate(from).date,
      to: readDate(to).date,
      within: tidyAmount(within) || null,
    });
  }

  #verdict({ claim, verdict, measures, combinations, findings }) {
    const [drawing, words, meaning] = VERDICTS[verdict] ?? ['warning', plainWords(verdict), ''];
    const { career } = this.shared;
    return html` <section class="verdict ${verdict.toLowerCase()}" aria-live="polite">
        <h2 class="row">${icon(drawing)}<span>${words}</span></h2>
        <p>${amount(claim.amount.amount)} ${claim.amount.currency}, ${spanWords(claim.from, claim.to)}. ${meaning}</p>
      </section>
      ${combinations.length
        ? html`<section>
            <h3>${verdict === 'UNEXPLAINED' ? 'The nearest combinations' : 'How it comes about'}</h3>
            <ol class="combinations">
              ${combinations.map((combination) => this.#combination(combination, claim))}
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
                    ${measureOf(measure.toLowerCase().replace('_', '-')).name}${withBenefits
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

  /* Blocks with their sizes, as an equation; the sizes come from the figure's own parts. */
  #combination(combination, claim) {
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
    </li>`;
  }
}

customElements.define('claims-view', ClaimsView);
