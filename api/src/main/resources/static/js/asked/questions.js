import { api } from '../api.js';
import { loadCareer } from '../loading.js';
import { readForms } from '../record/command-schema.js';
import { newId } from '../record/new-id.js';

/*
 * What can be asked, by the name in `what`. Everything else in a question is plain data that the answer depends on;
 * `version` and `edition` tell apart the answers before and after something was recorded; an answer has to be of the
 * version that was asked about, unless it is of an earlier moment of knowledge, which stays as it is. `none` says
 * whether an answer says that there is nothing; without it every answer says something.
 */
/** @param {{ version?: number, query: Api.Query }} question */
const shown = ({ version, query }) => (query.knownAt ? undefined : version);

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
  state: { ask: (asked, signal) => api.state(asked.career, asked.query, signal, shown(asked)) },
  compensation: {
    ask: (asked, signal) => api.compensation(asked.career, asked.query, signal, shown(asked)),
    none: ({ totals }) => !totals.length,
  },
  periods: { ask: (asked, signal) => api.periods(asked.career, asked.query, signal, shown(asked)) },
  growth: { ask: (asked, signal) => api.growth(asked.career, asked.query, signal, shown(asked)) },
  changes: { ask: (asked, signal) => api.changes(asked.career, asked.query, signal, shown(asked)) },
  vesting: {
    ask: (asked, signal) => api.vesting(asked.career, asked.query, signal, shown(asked)),
    none: ({ grants }) => !grants.length,
  },
  upcoming: {
    ask: (asked, signal) => api.upcoming(asked.career, asked.query, signal, shown(asked)),
    none: ({ entries }) => !entries.length,
  },
  due: {
    ask: (asked, signal) => api.due(asked.career, asked.query, signal, shown(asked)),
    none: ({ commands }) => !commands.length,
  },
  claim: { ask: (asked, signal) => api.claim(asked.career, asked.claim, asked.query, signal, shown(asked)) },
  ledger: { ask: (_, signal) => api.ledger(signal) },
  chain: { ask: ({ career }, signal) => api.careerLedger(career, signal) },
  'new-id': { ask: ({ base }, signal) => newId(base, signal) },
  forms: { ask: async (_, signal) => readForms(await api.schema(signal)) },
  preview: {
    ask: ({ career, commands, query, version }, signal) => api.preview(career, commands, query, signal, version),
  },
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
