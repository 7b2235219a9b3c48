import { api } from '../api.js';
import { hearRecordings } from '../asked/recordings.js';
import { slug } from './draft.js';

/** @typedef {import('../element.js').PageElement & { asks: import('../asked/asks.js').Asks }} Form */

/* What a name without a letter of an id is called by. */
const UNNAMED = 'career';
const LONGEST = 64;

/**
 * The first of `ada`, `ada-2`, `ada-3` ... that no career has, and who has the first of them.
 *
 * @param {string} base
 * @param {AbortSignal} [signal]
 * @returns {Promise<Page.NewId>}
 */
export async function newId(base, signal) {
  /** @type {Api.State | null} */
  let taken = null;
  for (let number = 1; ; number++) {
    const id = numbered(base, number);
    try {
      const state = await api.state(id, {}, signal);
      taken ??= state;
    } catch (failure) {
      const problem = /** @type {Page.Problem} */ (failure);
      if (problem.code !== 'CAREER_NOT_FOUND') throw problem;
      return { id, version: 0, taken };
    }
  }
}

/** What the id for a name begins with. @param {string} name */
export const baseOf = (name) => slug(name) || UNNAMED;

/** @param {string} base @param {number} number */
function numbered(base, number) {
  if (number === 1) return base;
  const end = `-${number}`;
  return base.slice(0, LONGEST - end.length).replace(/-+$/, '') + end;
}

/** The id that a career which is about to begin gets by its name, for a form: asked for anew when somebody takes it. */
export class NewId {
  /** @param {Form} form */
  constructor(form) {
    this.form = form;
    this.edition = 0;
    /** @type {string | undefined} */
    this.id;
    form.addController(this);
  }

  hostConnected() {
    this.deaf = hearRecordings(({ careerId }) => {
      if (careerId !== undefined && careerId !== this.id) return;
      this.edition++;
      this.form.requestUpdate();
    });
  }

  hostDisconnected() {
    this.deaf?.();
  }

  /** Asked while the form updates. @param {string} name @returns {Page.Answer<Page.NewId>} */
  of(name) {
    const answer = this.form.asks.about({ what: 'new-id', base: baseOf(name), edition: this.edition });
    this.id = answer.value?.id;
    return answer;
  }
}
