import { address } from '../address.js';
import { api } from '../api.js';
import { again } from '../asked/answers.js';
import { tellAll } from '../asked/recordings.js';
import { Drawn } from './drawn.js';

/** @import { Kept, Sent } from './drafts.js' */
/** @typedef {Extract<Page.Question, { what: 'preview' }>} Preview */
/** @typedef {Pick<Preview, 'commands' | 'query'>} Wanted what is to be previewed, wherever that is */

/**
 * The form whose recording it is.
 *
 * @typedef {import('../element.js').PageElement & {
 *   place: Page.Answer<Page.Place>,
 *   asks: import('../asked/asks.js').Asks,
 *   keep: () => void,
 *   recorded: (answer: Api.Recorded, another: boolean) => void,
 *   refused: () => void,
 * }} Form `place` is the career in which it records; `keep` keeps the draft together with what was sent
 */

const NOT_YET = Object.freeze(/** @type {const} */ ({ state: 'asking' }));

/** @param {{ career: string, version?: number }} question */
const placeOf = ({ career, version }) => `${career} ${version}`;

/**
 * The way of a form from its preview to what it records, the same for every form. What is recorded is what was on the
 * screen: in the career and at the version that its preview is of, and at no other; 0 is that of a career that begins.
 *
 *   typing -- Preview --> asking -- answer, drawn --> there -- Record --> sending -- answer --> recorded
 *   asking, there -- something else was recorded --> asking, anew
 *   sending -- refused --> typing; -- something else had been recorded --> asking, anew
 *   sending -- no answer, or one that leaves it open --> lost -- Try again, the same request --> sending
 *
 * What is sent has one key from its first sending until it is edited or answered, also over a reload, so that it is
 * recorded once however often it is sent. Once an answer was lost, only an answer to that very request says whether it was
 * recorded: what the server says of one that it did not look at does not.
 */
export class Recording {
  /** @param {Form} form */
  constructor(form) {
    this.form = form;
    /** @type {Wanted | null} */
    this.asked = null;
    /** @type {Preview | null} the question that this is, of the career as it is */
    this.question = null;
    /** @type {Page.Answer<Api.DryRun> | null} */
    this.seen = null;
    /** @type {string | undefined} the place of the first preview that was on the screen */
    this.first;
    /** @type {(Sent & { state: 'sending' | 'lost' }) | null} */
    this.sent = null;
    /** Whether something that was sent before may have been recorded. */
    this.overtaken = false;
    /** Whether it was recorded, or dropped. */
    this.over = false;
    /** @type {Page.Problem | null} */
    this.problem = null;
    /** @type {Page.Place | null} the career as it was when something else turned out to have been recorded */
    this.outdated = null;
    this.drawn = new Drawn(
      form,
      () => this.seen?.value,
      () => (this.first ??= this.question ? placeOf(this.question) : undefined),
    );
    form.addController(this);
  }

  /** @returns {import('./form-parts.js').State} */
  get state() {
    if (this.sent) return this.sent.state;
    if (this.seen?.state === 'there' && !this.drawn.isThere) return 'asking';
    return this.seen?.state ?? 'typing';
  }

  /** Whether something else was recorded since the first preview was seen. */
  get anew() {
    return this.first !== undefined && (!this.question || placeOf(this.question) !== this.first);
  }

  /** Whether something was sent whose answer is not there. */
  get unanswered() {
    return (Boolean(this.sent) || this.overtaken) && !this.over;
  }

  /** Whether the answer is on its way. */
  get underWay() {
    return this.sent?.state === 'sending';
  }

  /** Whether it may have been recorded although no answer came. */
  get doubtful() {
    return Boolean(this.sent?.open) || this.overtaken;
  }

  /** Begins anew, or with what was sent before a reload. @param {Kept | null} kept */
  begin(kept) {
    this.edit();
    this.problem = null;
    this.overtaken = kept?.overtaken ?? false;
    this.over = false;
    this.sent = kept?.sent ? { ...kept.sent, state: 'lost' } : null;
  }

  /** What is edited is another request: the one before keeps its key to itself. */
  edit() {
    this.overtaken = this.doubtful;
    this.asked = null;
    this.seen = null;
    this.sent = null;
    this.first = undefined;
    this.form.requestUpdate();
  }

  /** Asks for a preview; null: for none. @param {Wanted | null} wanted */
  look(wanted) {
    this.asked = wanted;
    this.seen = null;
    this.problem = null;
    this.form.requestUpdate();
  }

  /** Records what is there, or sends again what was sent. Whether a preview has to be asked for first. */
  goesOn() {
    if (this.state === 'there' || this.state === 'lost') this.send();
    else if (this.seen?.state === 'failed') again(this.seen);
    else return this.state === 'typing';
    return false;
  }

  hostUpdate() {
    if (!this.sent) this.#ask();
    if (this.seen?.state === 'failed' && !this.seen.problem.passing) this.#refused(this.seen.problem);
  }

  /** Counted as the page counts: its figures stand beside these. */
  #ask() {
    const { asked } = this;
    this.question = null;
    this.seen = null;
    if (!asked) return;
    const { place } = this.form;
    const { value } = place;
    if (value !== this.outdated) this.outdated = null;
    if (!value) this.seen = place;
    else if (this.outdated) this.seen = NOT_YET;
    else {
      const query = { ...asked.query, convention: address.now.days };
      this.question = { what: 'preview', career: value.id, version: value.version, commands: asked.commands, query };
      this.seen = this.form.asks.about(this.question);
    }
  }

  async send(another = false) {
    const { form, question } = this;
    const sent = this.sent ?? {
      career: question?.career ?? '',
      key: crypto.randomUUID(),
      text: JSON.stringify(question?.commands),
      version: question?.version,
      open: false,
    };
    this.#become({ ...sent, open: true, state: 'sending' }, null);
    try {
      form.recorded(await api.record(sent.career, sent.text, sent.key, sent.version), another);
    } catch (failure) {
      const problem = /** @type {Page.Problem} */ (failure);
      if (problem.passing || (sent.open && problem.unseen))
        this.#become({ ...sent, open: sent.open || problem.open, state: 'lost' }, problem);
      else if (problem.movedOn) this.#movedOn(sent);
      else this.#refused(problem);
    }
  }

  /** @param {Recording['sent']} sent @param {Page.Problem | null} problem */
  #become(sent, problem) {
    this.sent = sent;
    this.problem = problem;
    this.form.keep();
    this.form.requestUpdate();
  }

  /** Nothing was recorded, since something else had been. @param {Sent} sent */
  #movedOn(sent) {
    const { value } = this.form.place;
    this.outdated = value && placeOf({ ...value, career: value.id }) === placeOf(sent) ? value : null;
    this.first ??= placeOf(sent);
    this.#become(null, null);
    tellAll({ careerId: sent.career });
  }

  /** @param {Page.Problem} problem */
  #refused(problem) {
    this.asked = null;
    this.seen = null;
    this.#become(null, problem);
    this.form.refused();
  }
}
