import { api } from '../api.js';
import { again } from '../asked/answers.js';
import { tellAll } from '../asked/recordings.js';

/** @import { Kept, Sent } from './drafts.js' */
/** @typedef {Extract<Page.Question, { what: 'preview' }>} Preview */

/**
 * The form whose recording it is.
 *
 * @typedef {import('../element.js').PageElement & {
 *   career: Page.Career | null,
 *   asks: import('../asked/asks.js').Asks,
 *   keep: () => void,
 *   recorded: (answer: Api.Recorded, another: boolean) => void,
 *   refused: () => void,
 * }} Form `keep` keeps the draft together with what was sent
 */

const NOT_YET = Object.freeze(/** @type {const} */ ({ state: 'asking' }));

/**
 * The way of a form from its preview to what it records, the same for every form. What is recorded is what was on the
 * screen: at the version of the career that its preview is of, and at no other.
 *
 *   typing -- Preview --> asking -- answer, drawn --> there -- Record --> sending -- answer --> recorded
 *   asking, there -- something else was recorded --> asking, anew
 *   sending -- refused --> typing; -- something else had been recorded --> asking, anew
 *   sending -- no answer, or one that leaves it open --> lost -- Try again, the same request --> sending
 *
 * What is sent has one key from its first sending until it is edited or answered, also over a reload, so that it is
 * recorded once however often it is sent.
 */
export class Recording {
  /** @param {Form} form */
  constructor(form) {
    this.form = form;
    /** @type {Preview | null} */
    this.asked = null;
    /** @type {Page.Answer<Api.DryRun> | null} */
    this.seen = null;
    /** @type {Api.DryRun | undefined} the newest preview that was on the screen, or is about to be */
    this.drawing;
    /** @type {Api.DryRun | undefined} */
    this.drawn;
    /** @type {number | undefined} the version of the first preview that was on the screen */
    this.first;
    /** @type {(Sent & { state: 'sending' | 'lost' }) | null} */
    this.sent = null;
    this.overtaken = false;
    /** Whether it was recorded, or dropped. */
    this.over = false;
    /** @type {Page.Problem | null} */
    this.problem = null;
    /** @type {Page.Career | null} the career as it was when something else turned out to have been recorded */
    this.outdated = null;
    form.addController(this);
  }

  /** @returns {import('./form-parts.js').State} */
  get state() {
    if (this.sent) return this.sent.state;
    if (this.seen?.state === 'there' && this.seen.value !== this.drawn) return 'asking';
    return this.seen?.state ?? 'typing';
  }

  /** Whether something else was recorded since the first preview was seen. */
  get anew() {
    return this.first !== undefined && this.asked?.version !== this.first;
  }

  /** Whether something was sent whose answer is not there. */
  get unanswered() {
    return Boolean(this.sent) && !this.over;
  }

  /** Whether it may have been recorded although no answer came. */
  get doubtful() {
    return Boolean(this.sent) || this.overtaken;
  }

  /** Begins anew, or with what was sent before a reload. @param {Kept | null} kept */
  begin(kept) {
    this.edit();
    this.problem = null;
    this.overtaken = false;
    this.over = false;
    this.sent = kept?.sent ? { ...kept.sent, state: 'lost' } : null;
  }

  /** What is edited is another request: the one before keeps its key to itself. */
  edit() {
    if (this.sent && this.problem?.open !== false) this.overtaken = true;
    this.asked = null;
    this.seen = null;
    this.sent = null;
    this.first = undefined;
    this.form.requestUpdate();
  }

  /** Asks for a preview; null: for none. @param {Preview | null} question */
  look(question) {
    this.asked = question;
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
    const { asked, sent } = this;
    const { career, asks } = this.form;
    if (career !== this.outdated) this.outdated = null;
    if (asked && !sent) this.asked = { ...asked, version: career?.version };
    if (!this.asked) this.seen = null;
    else this.seen = this.outdated ? NOT_YET : asks.about(this.asked);
    if (this.seen?.state === 'failed' && !this.seen.problem.passing) this.#refused(this.seen.problem);
  }

  /* In the second frame it has been on the screen. */
  hostUpdated() {
    const value = this.seen?.value;
    const version = this.asked?.version;
    if (!value || value === this.drawing) return;
    this.drawing = value;
    this.form.querySelector('.preview')?.scrollIntoView({ block: 'nearest' });
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        this.drawn = value;
        this.first ??= version;
        this.form.requestUpdate();
      }),
    );
  }

  async send(another = false) {
    const { form, asked } = this;
    const { state: _, ...sent } = this.sent ?? {
      career: asked?.career ?? '',
      key: crypto.randomUUID(),
      text: JSON.stringify(asked?.commands),
      version: asked?.version,
      state: 'sending',
    };
    this.#become({ ...sent, state: 'sending' }, null);
    try {
      form.recorded(await api.record(sent.career, sent.text, sent.key, sent.version), another);
    } catch (failure) {
      const problem = /** @type {Page.Problem} */ (failure);
      if (problem.passing) this.#become({ ...sent, state: 'lost' }, problem);
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
  #movedOn({ career, version }) {
    this.outdated = this.form.career;
    this.first ??= version;
    this.#become(null, null);
    tellAll({ careerId: career });
  }

  /** @param {Page.Problem} problem */
  #refused(problem) {
    this.asked = null;
    this.seen = null;
    this.#become(null, problem);
    this.form.refused();
  }
}
