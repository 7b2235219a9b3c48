import { api } from './api.js';
import { Career } from './career.js';
import { FIRST_DAY, LAST_DAY } from './dates.js';
import { Problem } from './problem.js';

const ALL_TIME = { from: FIRST_DAY, to: LAST_DAY };

/* As often as something may be recorded while a career is read, before that is left to a later time. */
const ROUNDS = 5;

/**
 * Loads a career as known at an instant (null: now), all of it of one version: what does not agree is asked again.
 *
 * @param {string} id
 * @param {string | null} knownAt
 * @param {AbortSignal} [signal]
 * @returns {Promise<Career>}
 */
export async function loadCareer(id, knownAt, signal) {
  for (let round = 0; round < ROUNDS; round++) {
    const [state, recorded, before, { version: ofSteps, steps }, { version: ofPoints, points }] = await Promise.all([
      api.state(id, {}, signal),
      api.facts(id, { knownAt }, signal),
      knownAt ? api.facts(id, {}, signal) : null,
      api.replay(id, { brief: true, knownAt }, signal),
      api.series(id, { ...ALL_TIME, knownAt }, signal),
    ]);
    const everRecorded = before ?? recorded;
    const { length: known } = recorded;
    if (everRecorded.length !== state.version || (ofSteps ?? known) !== known || (ofPoints ?? known) !== known)
      continue;
    const lines = linesOf(steps, recorded);
    return new Career({ id, known: knownAt, state, recorded, everRecorded, lines, points });
  }
  throw new Problem({ code: 'MOVED_ON', detail: 'Each time the career was read, something else was recorded.' });
}

/**
 * The steps of a replay with their facts and with all that holds after them, of which each says only what is new.
 *
 * @param {Api.ReplayStep[]} steps
 * @param {Api.RecordedFact[]} recorded
 * @returns {Page.Line[]}
 */
function linesOf(steps, recorded) {
  /** @type {string | null} */
  let name = null;
  /** @type {Api.Job[]} */
  let employments = [];
  return steps.map(({ number, fact, reason, grantId, asOf, ...now }) => {
    name = now.name ?? name;
    employments = now.employments ?? employments;
    const happened = fact ?? (number ? recorded[number - 1] : null);
    return {
      fact: /** @type {Api.DatedFact | null} */ (happened),
      reason,
      grantId,
      state: { asOf, name, employment: employments[0] ?? null, employments },
    };
  });
}
