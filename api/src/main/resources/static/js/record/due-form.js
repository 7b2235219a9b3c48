import { html, nothing } from 'lit';
import { number } from '../amounts.js';
import { answered } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { longDate, plusDays } from '../dates.js';
import { PageElement } from '../element.js';
import { factMark } from '../facts/mark.js';
import { previewed } from './commands.js';
import { drafts } from './drafts.js';
import { actions, refusal, tellRecorded } from './form-parts.js';
import { preview } from './preview.js';
import { Recording } from './recording.js';
import { sizeWords } from '../views/grant-sizes.js';

/** @typedef {Api.RecordDue['commands']} Vests */

/**
 * Every vest that fell due by a day, or that of one tranche, previewed and recorded at once as recording.js says. What was
 * sent is shown until it is answered, whatever is due meanwhile.
 */
export class DueForm extends PageElement {
  static properties = { career: {}, date: {}, of: {} };

  constructor() {
    super();
    /** @type {Page.Career} */
    this.career;
    /** @type {string} */
    this.date;
    /** @type {string | undefined} the grant and the day of a single tranche, as recordTranche names it */
    this.of;
    /** @type {Page.Answer<Api.RecordDue> | null} */
    this.due = null;
    this.asks = new Asks(this);
    this.recording = new Recording(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.recording.begin(drafts.read(this.#form()));
  }

  /** Where it records. @returns {Page.Answer<Page.Place>} */
  get place() {
    return { state: 'there', value: this.career };
  }

  /** Whether something was sent whose answer is not there. */
  isFilled() {
    return this.recording.unanswered;
  }

  drop() {
    this.recording.over = true;
    drafts.forget(this.#form());
  }

  keep() {
    const { sent, overtaken } = this.recording;
    if (sent) drafts.keep(this.#form(), { draft: {}, name: '', sent, overtaken });
    else drafts.forget(this.#form());
  }

  refused() {}

  /** @param {Api.Recorded} answer */
  recorded({ careerId }) {
    this.drop();
    tellRecorded(this, { careerId, date: null });
  }

  #form() {
    return { career: this.career.id, record: `due.${this.of ?? ''}`, of: null };
  }

  /** The grant and the day of a single tranche. */
  get #tranche() {
    const [grantId, on] = this.of?.split('@') ?? [];
    return { grantId, on };
  }

  willUpdate() {
    const { career, date, recording } = this;
    const { grantId, on } = this.#tranche;
    const query = { asOf: on ?? date, grantId };
    this.due = recording.sent
      ? { state: 'there', value: { asOf: date, commands: JSON.parse(recording.sent.text), more: 0, unscheduled: [] } }
      : this.asks.about({ what: 'due', career: career.id, version: career.version, query });
    if (recording.sent || recording.problem) return;
    const commands = this.#vestsOf(this.due.value);
    recording.asked = commands.length ? this.#preview(commands) : null;
  }

  /**
   * Vests count for the tranches from the first on: that of a single tranche is one only where nothing of its grant is due
   * before.
   *
   * @param {Api.RecordDue | undefined} due
   * @returns {Vests}
   */
  #vestsOf(due) {
    const commands = due?.commands ?? [];
    const { on } = this.#tranche;
    return on && !this.recording.sent ? commands.slice(0, 1).filter(({ effectiveOn }) => effectiveOn === on) : commands;
  }

  /**
   * @param {Vests} commands
   * @returns {import('./recording.js').Wanted}
   */
  #preview(commands) {
    const { date } = this;
    const { on } = this.#tranche;
    const query = on ? previewed(commands, on) : { asOf: date, from: commands[0].effectiveOn, to: plusDays(date, 1) };
    return { commands, query };
  }

  render() {
    if (!this.due) return nothing;
    return answered(this.due, { none: () => this.#nothing(), there: (due) => this.#due(due) });
  }

  /** @param {Api.RecordDue} [due] */
  #nothing(due) {
    const first = due?.commands[0]?.effectiveOn;
    const { on } = this.#tranche;
    return html`<p class="quiet">
      ${on && first && first < on
        ? `Vests count for the tranches of a grant from the first on: record that of ${longDate(first)} before this one.`
        : `Nothing that fell due by ${longDate(this.date)} is left to record.`}
    </p>`;
  }

  /** @param {Api.RecordDue} due */
  #due(due) {
    const vests = this.#vestsOf(due);
    return vests.length ? this.#vests(vests, due) : this.#nothing(due);
  }

  /** @param {Vests} commands @param {Api.RecordDue} due */
  #vests(commands, { more, unscheduled }) {
    const { problem, seen, state } = this.recording;
    return html`<form class="stack" @submit=${this.#submit}>
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
      ${seen ? answered(seen, { there: preview }) : nothing} ${problem ? refusal(problem, []) : nothing}
      ${actions(state, { recording: this.recording }, () => this.tell('leave'))}
    </form>`;
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    // What was refused is looked at again.
    if (this.recording.goesOn()) this.recording.look(null);
  }
}

/** @param {string} grantId @param {Vests} vests */
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
