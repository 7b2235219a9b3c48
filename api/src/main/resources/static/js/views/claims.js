import { html, nothing } from 'lit';
import { address } from '../address.js';
import { again } from '../asked/answers.js';
import { answered, failure } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import '../date-field.js';
import { longDate, plusDays, plusMonths, readDate } from '../dates.js';
import { PageElement } from '../element.js';
import { hideAmount, said } from '../hiding.js';
import { preferences } from '../preferences.js';
import { chosenOf } from '../pay/currency-chooser.js';
import { claimVerdict } from './claim-verdict.js';
import { readNumber } from '../read-number.js';
import { trouble } from '../trouble.js';

const DEFAULT_CURRENCY = 'USD';

/* What has a field, beside which it stands what is wrong with it. */
const SHOWN = ['amount', 'currency', 'from', 'to', 'within'];
/** @param {string} path */
const fieldOf = (path) => path.replace(/^\//, '').split('/')[0];

/** A window is asked for by its last day. @param {string | undefined} message */
const inWords = (message) => message?.replace(/^must be before to .*/, 'From is after the last day');

/** State a total, and read whether it holds up. */
class ClaimsView extends PageElement {
  static properties = { shared: {}, missing: { state: true } };

  constructor() {
    super();
    /** @type {Page.Shared} */
    this.shared;
    this.missing = false;
    this.asks = new Asks(this);
  }

  /* The audit of the claim that the address states, or null without one. */
  #audit() {
    const { career, resting, address: now } = this.shared;
    if (!now.claim) return null;
    const of = now.employment && { employment: now.employment };
    const amountClaimed = { amount: now.claim, currency: this.#currencies()[0] };
    return this.asks.about(
      {
        what: 'claim',
        career: career.id,
        version: career.version,
        query: { knownAt: now.known, convention: now.days },
        claim: { amount: amountClaimed, ...this.#window(), ...(now.within && { within: now.within }), ...of },
      },
      resting,
    );
  }

  #window() {
    const { career, date, address: now } = this.shared;
    const hire = career.employment(now.employment)?.from ?? career.hireOn(date);
    return { from: now.from ?? hire, to: now.to ?? plusMonths(now.from ?? hire, 12) };
  }

  /* The one that is claimed first, which is that of the present where none is. */
  #currencies() {
    const [claimed, all] = chosenOf(this.shared.career.currencies, this.shared);
    return claimed ? [claimed, ...all.filter((currency) => currency !== claimed)] : [DEFAULT_CURRENCY];
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
                answer.problem.passing
                  ? failure(answer)
                  : answer.problem.fields.length &&
                      answer.problem.fields.every(({ path }) => SHOWN.includes(fieldOf(path)))
                    ? nothing
                    : trouble(answer.problem, (fact) => address.go({ fact })),
              there: (value) => claimVerdict(value, this.shared.career),
            },
            'stack',
          )
        : html`<p class="quiet">
            Recruiters, blog posts and memories name totals. State one, with the time it is about, and read how it came
            about and whether it holds.
          </p>`}
    </div>`;
  }

  /** @param {Page.Answer<Api.ClaimAudit> | null} audit */
  #form(audit) {
    const { career, address: now } = this.shared;
    const { from, to } = this.#window();
    /** @param {string} name */
    const wrong = (name) =>
      name === 'amount' && this.missing
        ? 'Claimed total is missing'
        : inWords(audit?.problem?.fields?.find(({ path }) => fieldOf(path) === name)?.message);
    /** @param {string} name @param {string} label @param {unknown} control */
    const field = (name, label, control) =>
      html`<div class="field">
        <label for="claim-${name}">${label}</label>${control}
        ${wrong(name) ? html`<p class="wrong">${said(wrong(name) ?? '')}</p>` : nothing}
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
          placeholder=${preferences.hidden ? hideAmount('') : nothing}
          .value=${preferences.hidden ? '' : (now.claim ?? (career.isSample ? '352750' : ''))}
          aria-invalid=${Boolean(wrong('amount'))}
        />`,
      )}
      ${field(
        'currency',
        'Currency',
        html`<select id="claim-currency" name="currency" class="input">
          ${this.#currencies().map((currency, index) => html` <option ?selected=${!index}>${currency}</option>`)}
        </select>`,
      )}
      ${career.employments.length > 1
        ? field(
            'employment',
            'Employment',
            html`<select id="claim-employment" name="employment" class="input">
              <option value="" ?selected=${!now.employment}>All</option>
              ${career.employments.map(
                ({ id, employer, from: since }) =>
                  html`<option value=${id} ?selected=${id === now.employment}>
                    ${employer}, from ${longDate(since)}
                  </option>`,
              )}
            </select>`,
          )
        : nothing}
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
        'Last day',
        html`<date-field
          .fieldId=${'claim-to'}
          .name=${'to'}
          .value=${plusDays(to, -1)}
          .mistaken=${Boolean(wrong('to'))}
        ></date-field>`,
      )}
      ${field(
        'within',
        'May differ by',
        html`<input
          id="claim-within"
          name="within"
          class="input amount"
          inputmode="decimal"
          autocomplete="off"
          placeholder="its last digit"
          .value=${preferences.hidden ? '' : (now.within ?? '')}
        />`,
      )}
      <button class="button main">Audit the claim</button>
    </form>`;
  }

  /** @param {SubmitEvent & { currentTarget: HTMLFormElement }} event */
  #submit(event) {
    event.preventDefault();
    const form = event.currentTarget;
    if (!form.checkValidity()) {
      /** @type {HTMLElement} */ (form.querySelector('input:invalid')).focus();
      return;
    }
    const given = new FormData(form);
    const [claimed, currency, from, to, within] = ['amount', 'currency', 'from', 'to', 'within'].map((name) =>
      String(given.get(name)),
    );
    const last = readDate(to).date;
    const audit = this.#audit();
    if (audit?.state === 'failed') again(audit);
    // In privacy mode what was claimed before is not in its field: left empty, it stays.
    const before = preferences.hidden ? address.now : null;
    const claim = readNumber(claimed) || before?.claim;
    this.missing = !claim;
    if (!claim) return;
    address.go({
      claim,
      currency,
      from: readDate(from).date,
      to: last ? plusDays(last, 1) : null,
      within: readNumber(within) || (before?.within ?? null),
      employment: String(given.get('employment') ?? '') || null,
    });
  }
}

customElements.define('claims-view', ClaimsView);
