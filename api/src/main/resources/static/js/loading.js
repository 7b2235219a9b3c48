import { api } from './api.js';
import { Career } from './career.js';
import { FIRST_DAY, LAST_DAY } from './dates.js';

const ALL_TIME = { from: FIRST_DAY, to: LAST_DAY };

/**
 * Loads a career as known at an instant (null: now), all of it of one version.
 *
 * @param {string} id
 * @param {string | null} knownAt
 * @param {AbortSignal} [signal]
 * @returns {Promise<Career>}
 */
export async function loadCareer(id, knownAt, signal) {
  const [recorded, before, steps, points] = await Promise.all([
    api.facts(id, { knownAt }, signal),
    knownAt ? api.facts(id, {}, signal) : null,
    api.replay(id, { brief: true, knownAt }, signal),
    api.series(id, { ...ALL_TIME, knownAt }, signal),
  ]);
  // Asked last: if the version is still that of the facts, nothing was recorded while the others were answered.
  const state = await api.state(id, {}, signal);
  const everRecorded = before ?? recorded;
  if (everRecorded.length !== state.version) return loadCareer(id, knownAt, signal);
  const lines = linesOf(steps, recorded);
  return new Career({ id, known: knownAt, state, recorded, everRecorded, lines, points });
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
  return steps.map(({ number, fact, reason, asOf, ...now }) => {
    name = now.name ?? name;
    employments = now.employments ?? employments;
    const happened = fact ?? (number ? recorded[number - 1] : null);
    return {
      fact: /** @type {Api.DatedFact | null} */ (happened),
      reason,
      state: { asOf, name, employment: employments[0] ?? null, employments },
    };
  });
}
