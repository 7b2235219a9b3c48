import { api } from '../api.js';
import { loadCareer } from '../loading.js';
import { readForms } from '../record/command-schema.js';

/*
 * What can be asked, by the name in `what`. Everything else in a question is plain data that the answer depends on;
 * `version` and `edition` are never sent: they tell apart the answers before and after something was recorded. `none`
 * says whether an answer says that there is nothing; without it every answer says something.
 */
/** @typedef {{ [What in keyof Page.Values]: Extract<Page.Question, { what: What }> }} Questions */
/**
 * @type {{
 *   [What in keyof Page.Values]: {
 *     ask: (question: Questions[What], signal: AbortSignal) => Promise<Page.Values[What]>,
 *     none?: (value: Page.Values[What]) => boolean,
 *   }
 * }}
 */
const QUESTIONS = {
  careers: { ask: ({ query }, signal) => api.careers(query, signal), none: ({ careers }) => !careers.length },
  'all-careers': { ask: ({ query }, signal) => api.allCareers(query, signal) },
  career: { ask: ({ career, knownAt }, signal) => loadCareer(career, knownAt, signal) },
  state: { ask: ({ career, query }, signal) => api.state(career, query, signal) },
  compensation: {
    ask: ({ career, query }, signal) => api.compensation(career, query, signal),
    none: ({ totals }) => !totals.length,
  },
  periods: { ask: ({ career, query }, signal) => api.periods(career, query, signal) },
  growth: { ask: ({ career, query }, signal) => api.growth(career, query, signal) },
  changes: { ask: ({ career, query }, signal) => api.changes(career, query, signal) },
  vesting: {
    ask: ({ career, query }, signal) => api.vesting(career, query, signal),
    none: ({ grants }) => !grants.length,
  },
  upcoming: {
    ask: ({ career, query }, signal) => api.upcoming(career, query, signal),
    none: ({ entries }) => !entries.length,
  },
  due: {
    ask: ({ career, query }, signal) => api.due(career, query, signal),
    none: ({ commands }) => !commands.length,
  },
  claim: { ask: ({ career, claim, query }, signal) => api.claim(career, claim, query, signal) },
  ledger: { ask: (_, signal) => api.ledger(signal) },
  chain: { ask: ({ career }, signal) => api.careerLedger(career, signal) },
  forms: { ask: async (_, signal) => readForms(await api.schema(signal)) },
  preview: { ask: ({ career, commands, query }, signal) => api.preview(career, commands, query, signal) },
};

/**
 * The entry of a question: what is asked and what is answered belong to one `what`.
 *
 * @param {Page.Question} question
 * @returns {{ ask: (question: Page.Question, signal: AbortSignal) => Promise<unknown>, none?: (value: unknown) => boolean }}
 */
const entryOf = ({ what }) => /** @type {ReturnType<typeof entryOf>} */ (QUESTIONS[what]);

/** @param {Page.Question} question @param {AbortSignal} signal */
export const ask = async (question, signal) => entryOf(question).ask(question, signal);
/** @param {Page.Question} question @param {unknown} value */
export const saysNothing = (question, value) => entryOf(question).none?.(value) ?? false;
