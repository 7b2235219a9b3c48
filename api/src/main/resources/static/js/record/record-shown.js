/** @import { Problem } from '../problem.js' */
/** @typedef {(dryRun: true | null, version?: number) => Promise<Api.Import>} Ask */

/** Said of a new answer that took the place of one that somebody else made old. */
export const MOVED = 'Somebody recorded here in between: this is what would be recorded now. All or nothing.';

/**
 * Records what an import was shown to record, of a career that is as it was then. Where that moved on it is shown anew;
 * an import whose answer was lost may have done so itself, and then nothing of it is left to record.
 *
 * @param {Ask} ask
 * @param {Api.Import} shown
 * @param {boolean} lost whether it was sent before without an answer
 * @returns {Promise<{ recorded?: Api.Import, shown?: Api.Import }>} one of both
 */
export async function recordShown(ask, shown, lost) {
  try {
    return { recorded: await ask(null, shown.version) };
  } catch (problem) {
    if (!(/** @type {Problem} */ (problem).movedOn)) throw problem;
    const now = await ask(true);
    return lost && !now.facts.length ? { recorded: now } : { shown: now };
  }
}
