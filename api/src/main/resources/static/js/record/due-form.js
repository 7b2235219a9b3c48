import { html, nothing } from 'lit';
import { number } from '../amounts.js';
import { api } from '../api.js';
import { answered } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { longDate, plusDays } from '../dates.js';
import { PageElement } from '../element.js';
import { factMark } from '../facts/mark.js';
import { previewed } from './commands.js';
import { actions, refusal } from './form-parts.js';
import { preview } from './preview.js';
import { sizeWords } from '../views/grant-sizes.js';

/**
 * Every vest that fell due by a day, or that of one tranche, previewed and recorded at once.
 *
 *   seen -- Record --> sending -- answer --> recorded
 *   sending -- no answer, or one that leaves it open --> lost -- Try again, the same request --> sending
 */
class DueForm extends PageElement {
  static properties = { career: {}, date: {}, of: {}, sent: { state: true }, problem: { state: true } };

  constructor() {
    super();
    /** @type {Page.Career} */
    this.career;
    /** @type {string} */
    this.date;
    /** @type {string | undefined} the grant and the day of a single tranche, as tranche() names it */
    this.of;
    /** @type {{ key: string, text: string, state: 'sending' | 'lost' } | null} */
    this.sent = null;
    /** @type {Page.Problem | null} */
    this.problem = null;
    this.asks = new Asks(this);
  }

  render() {
    const { career, date } = this;
    const [grantId, on] = this.of?.split('@') ?? [];
    const nothingDue = () => html`<p class="quiet">Nothing that fell due by ${longDate(date)} is left to record.</p>`;
    return answered(
      this.asks.about({
        what: 'due',
        career: career.id,
        version: career.version,
        query: { asOf: on ?? date, grantId },
      }),
      {
        none: nothingDue,
        there: (due) => {
          const commands = due.commands.filter(({ effectiveOn }) => !on || effectiveOn === on);
          return commands.length ? this.#due({ ...due, commands }) : nothingDue();
        },
      },
    );
  }

  /** @param {Api.RecordDue} due */
  #due({ asOf, commands, more, unscheduled }) {
    const seen = this.asks.about({
      what: 'preview',
      career: this.career.id,
      version: this.career.version,
      commands,
      query: this.of ? previewed(commands, asOf) : { asOf, from: commands[0].effectiveOn, to: plusDays(asOf, 1) },
    });
    return html`<form
      class="stack"
      @submit=${(/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        this.#send(JSON.stringify(commands));
      }}
    >
      <p>
        Each vest is recorded on its own day, at the price that is recorded for that day. A price that is recorded later
        counts too.
      </p>
      <ul class="of-facts">
        ${[...Map.groupBy(commands, ({ grantId }) => grantId)].map(([grantId, vests]) => grantOf(grantId, vests))}
      </ul>
      ${more ? html`<p class="quiet">${number(String(more))} more are due: record these first.</p>` : nothing}
      ${(this.of ? [] : unscheduled).map(
        ({ grantId, units, value }) =>
          html`<p class="small quiet">
            ${sizeWords(value ?? units ?? '0')} of grant ${grantId} have no date: record their vests one by one.
          </p>`,
      )}
      ${answered(seen, { there: preview })} ${this.problem ? refusal(this.problem, []) : nothing}
      ${actions(this.sent?.state ?? seen.state, { problem: this.problem }, () => this.tell('leave'))}
    </form>`;
  }

  /** @param {string} commands */
  async #send(commands) {
    const { key, text } = this.sent ?? { key: crypto.randomUUID(), text: commands };
    const page = this.closest('career-page');
    this.sent = { key, text, state: 'sending' };
    this.problem = null;
    try {
      const { careerId } = await api.record(this.career.id, text, key);
      // The page is told also where the form was left meanwhile.
      page?.dispatchEvent(new CustomEvent('recorded', { detail: { careerId, date: null } }));
    } catch (failure) {
      this.problem = /** @type {Page.Problem} */ (failure);
      this.sent = this.problem.passing ? { key, text, state: 'lost' } : null;
    }
  }
}

/** @param {string} grantId @param {Api.RecordDue['commands']} vests */
const grantOf = (grantId, vests) => {
  const [first, last] = [vests[0].effectiveOn, vests[vests.length - 1].effectiveOn];
  return html`<li class="fact-line">
    ${factMark('RsuVested')}<span
      ><span class="title">${vests.length} ${vests.length === 1 ? 'vest' : 'vests'} of grant ${grantId}</span>
      <small>${first === last ? longDate(first) : `${longDate(first)} to ${longDate(last)}`}</small></span
    >
  </li>`;
};

customElements.define('due-form', DueForm);
