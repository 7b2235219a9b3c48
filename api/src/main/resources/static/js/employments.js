/** The employments of a career, several of which may go on side by side. */

/**
 * In the order of their hires.
 *
 * @param {Api.DatedFact[]} facts
 * @returns {Page.Employment[]}
 */
export const employmentsOf = (facts) =>
  facts
    .filter(({ fact }) => fact.type === 'Hired')
    .map(({ effectiveOn: from, employmentId: id = '', fact: { employer, title } }) => ({
      id,
      employer,
      title,
      from,
      to: facts.find(({ fact, employmentId }) => fact.type === 'EmploymentEnded' && employmentId === id)?.effectiveOn,
    }));

/**
 * The numbers of the facts that could be taken for facts of another employment: on their day, or the one before, there
 * was more than the one that they are about.
 *
 * @param {Page.Line[]} lines
 */
export function namingEmployers(lines) {
  /** @type {Set<number>} */
  const numbers = new Set();
  /** @type {Api.Job[]} */
  let before = [];
  for (const { fact, state } of lines) {
    if (fact?.employmentId && fact.fact.type !== 'Hired') {
      const meant = [...before, ...state.employments].map(({ employmentId }) => employmentId);
      if (new Set([...meant, fact.employmentId]).size > 1) numbers.add(fact.number);
    }
    before = state.employments;
  }
  return numbers;
}

/**
 * The job of a fact's own employment among those in force.
 *
 * @param {Api.Job[]} jobs
 * @param {string | undefined} id
 */
export const jobOf = (jobs, id) => jobs.find(({ employmentId }) => employmentId === id) ?? null;

/** How much of full time is worked, where it is not all. @param {Api.Job} job */
export const worksPart = ({ fte }) => fte !== '1/1' && fte !== '1';
