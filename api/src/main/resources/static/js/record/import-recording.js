import { html, nothing } from 'lit';
import { tellAll } from '../asked/recordings.js';
import { icon } from '../icons.js';
import { Problem } from '../problem.js';
import { Drawn } from './drawn.js';
import { mainButton, OVERTAKEN } from './form-parts.js';
import { MOVED, recordShown } from './record-shown.js';

/**
 * Whose rows or file it is.
 *
 * @typedef {import('../element.js').PageElement & {
 *   begins: boolean,
 *   ask: (dryRun: true | null, version?: number) => Promise<Api.Import>,
 *   keep: () => void,
 *   recorded: (answer: Api.Import) => void,
 * }} Form `begins` where it begins a career
 */

/**
 * The way of rows, or of a file, from what they would become to what they became, the same for every sheet. What is
 * recorded was on the screen.
 *
 *   typing -- Check --> asking -- answer, drawn --> there -- Record --> sending -- answer --> recorded
 *   sending -- somebody else recorded in between --> there, anew
 *   sending -- no answer, or one that leaves it open --> lost -- Try again --> sending; what is recorded is so once
 *
 * What is changed is another request. Once an answer was lost, that is said until the same request is answered.
 */
export class ImportRecording {
  /** @param {Form} form */
  constructor(form) {
    this.form = form;
    /** @type {Api.Import | null} */
    this.result = null;
    /** @type {Page.Problem | null} */
    this.problem = null;
    this.moved = false;
    /** @type {'asking' | 'sending' | null} */
    this.busy = null;
    /** Whether it may have been recorded although no answer came. */
    this.open = false;
    /** Whether something that was sent before may have been. */
    this.overtaken = false;
    this.edition = 0;
    this.drawn = new Drawn(form, () => this.result);
  }

  get underWay() {
    return this.busy === 'sending';
  }

  get doubtful() {
    return this.open || this.overtaken;
  }

  /** Begins anew. */
  begin(overtaken = false) {
    this.change();
    this.overtaken = overtaken;
  }

  change() {
    this.overtaken = this.doubtful;
    Object.assign(this, { result: null, problem: null, moved: false, busy: null, open: false });
    this.edition++;
    this.form.requestUpdate();
  }

  /** Records what is there, or else asks what that would be. */
  goOn() {
    if (!this.#waits) this.#send(Boolean(this.result));
  }

  /** What is not sent at all. @param {string} message */
  refuse(message) {
    this.problem = new Problem({ status: 422, fields: [{ path: '', code: 'INVALID_FIELD', message }] });
    this.form.requestUpdate();
  }

  look() {
    return this.#send(false);
  }

  get #waits() {
    return Boolean(this.busy || (this.result && !this.drawn.isThere));
  }

  /** @param {boolean} forGood */
  async #send(forGood) {
    const { form, edition, result, open } = this;
    Object.assign(this, { busy: forGood ? 'sending' : 'asking', problem: null });
    this.#changed();
    try {
      const { recorded, shown } =
        forGood && result
          ? await recordShown((dryRun, version) => form.ask(dryRun, version), result, open)
          : { shown: await form.ask(true) };
      const isLeft = edition !== this.edition;
      if (!isLeft) Object.assign(this, { busy: null, open: false, moved: forGood || this.moved });
      if (recorded && isLeft) tellAll({ careerId: recorded.careerId });
      else if (recorded) form.recorded(recorded);
      else if (shown && !isLeft) this.#show(shown);
    } catch (failure) {
      if (edition === this.edition) this.#missed(/** @type {Page.Problem} */ (failure), forGood, open);
    }
    this.#changed();
  }

  /* Where the career that would begin is there by now, it is one of somebody else. */
  /** @param {Api.Import} shown */
  #show(shown) {
    if (this.form.begins && shown.version > 0) this.look();
    else this.result = shown;
  }

  /** @param {Page.Problem} problem @param {boolean} forGood @param {boolean} open whether it was so before */
  #missed(problem, forGood, open) {
    const stays = problem.passing || (open && problem.unseen);
    Object.assign(this, { problem, busy: null, open: forGood && stays && (open || problem.open) });
    if (!stays) this.result = null;
  }

  #changed() {
    this.form.keep();
    this.form.requestUpdate();
  }

  /**
   * The buttons below, and how far it has come.
   *
   * @param {string} first what is done first
   * @param {boolean} isEmpty
   * @param {unknown} more buttons
   */
  actions(first, isEmpty, more = nothing) {
    const { problem, result, underWay } = this;
    const words = underWay
      ? 'Recording'
      : problem?.passing
        ? 'Try again'
        : result
          ? html`${icon('tick')}Record all of it`
          : first;
    return html`<div class="row actions">
      ${mainButton(words, this.#waits || isEmpty || Boolean(result && !result.facts.length))} ${more}
      <span class="small quiet" role="status">${this.#words}</span>
    </div>`;
  }

  get #words() {
    if (this.underWay) return '';
    if (this.open) return 'It is not known whether this was recorded; it is recorded once.';
    if (this.overtaken) return OVERTAKEN;
    if (!this.result) return 'Nothing is recorded yet.';
    return this.moved ? MOVED : 'All or nothing.';
  }
}
