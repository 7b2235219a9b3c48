import { ask, saysNothing } from './questions.js';
import { tellAll } from './recordings.js';

/**
 * What the server was asked and what became of it, once for the whole page. An answer is found by its question alone,
 * so it can never be shown under another date, measure, window or career than those that were asked about.
 *
 *   asking -- answer --> there, or none if the answer says that there is nothing
 *   asking -- problem --> failed -- again --> there, none or failed
 *
 * Each state is a frozen {state, question}, with the `value` of there and none, the `problem` of failed, and `trying`
 * while a failed question is asked again. An answer that shows another version of a career than was asked about is none:
 * who shows the career is told of it, and the question is asked again until it is withdrawn or answered. A question is asked while somebody holds it: what nobody holds any more is
 * withdrawn and forgotten, so the last question wins whatever the order of the answers.
 */
/**
 * @typedef Entry
 * @property {string} key
 * @property {Set<Page.Holder>} holders
 * @property {Page.Answer<unknown> & { question: Page.Question }} answer
 * @property {AbortController} [withdraw]
 */

/** @type {Map<string, Entry>} */
const entries = new Map();
/** @type {Set<(over: void) => void>} */
const idle = new Set();
const SOONEST = 1_000;
const LATEST = 8_000;
let pause = SOONEST;
/** @type {ReturnType<typeof setTimeout> | null} */
let waiting = null;

/** @param {Page.Question} question */
const keyOf = (question) => JSON.stringify(question);

/**
 * The question's answer as it stands, without asking.
 *
 * @param {Page.Question} question
 */
export const peek = (question) => entries.get(keyOf(question))?.answer;

/**
 * Asks, unless somebody holds the question already; `holder.requestUpdate` is called whenever its state changes.
 *
 * @template {Page.Question} Asked
 * @param {Asked} question
 * @param {Page.Holder} holder
 * @returns {Page.AnswerTo<Asked>}
 */
export function hold(question, holder) {
  const key = keyOf(question);
  let entry = entries.get(key);
  if (!entry) {
    entry = { key, holders: new Set(), answer: Object.freeze({ state: 'asking', question }) };
    entries.set(key, entry);
    send(entry);
  }
  entry.holders.add(holder);
  return /** @type {Page.AnswerTo<Asked>} */ (entry.answer);
}

/** @param {Page.Question} question @param {Page.Holder} holder */
export function release(question, holder) {
  const entry = entries.get(keyOf(question));
  if (!entry?.holders.delete(holder) || entry.holders.size) return;
  entries.delete(entry.key);
  entry.withdraw?.abort();
  told();
}

/**
 * Asks a failed question again; it stays failed until there is an answer.
 *
 * @param {{ question: Page.Question }} failed
 */
export function again({ question }) {
  const entry = entries.get(keyOf(question));
  if (entry?.answer.state !== 'failed' || entry.answer.trying) return;
  become(entry, { ...entry.answer, trying: true });
  send(entry);
}

/** Resolves when nothing is being asked any more and the answers are drawn. */
export const settled = () =>
  new Promise((resolve) => {
    idle.add(resolve);
    told();
  });

/** @param {Entry} entry */
async function send(entry) {
  const { question } = entry.answer;
  const withdraw = (entry.withdraw = new AbortController());
  /** @type {Entry['answer']} */
  let next;
  try {
    const value = await ask(question, withdraw.signal);
    next = { state: saysNothing(question, value) ? 'none' : 'there', question, value };
  } catch (problem) {
    next = { state: 'failed', question, problem: /** @type {Page.Problem} */ (problem) };
  }
  if (withdraw.signal.aborted) return;
  if (next.problem) tellOf(next.problem, question);
  if (next.problem?.movedOn) {
    setTimeout(() => withdraw.signal.aborted || send(entry), SOONEST);
    return;
  }
  become(entry, next);
  if (next.state === 'failed') askLater();
  else serverIsBack();
  told();
}

/**
 * A career that was found at another version, or not at all, is another one than whoever asked shows.
 *
 * @param {Page.Problem} problem
 * @param {Page.Question} question
 */
function tellOf({ movedOn, code, version }, question) {
  if (!('career' in question && 'version' in question) || question.version === undefined) return;
  if (movedOn) tellAll({ careerId: question.career, version });
  else if (code === 'CAREER_NOT_FOUND') tellAll({ careerId: question.career, version: 0 });
}

/** @param {Entry} entry @param {Entry['answer']} answer */
function become(entry, answer) {
  entry.answer = Object.freeze(answer);
  entry.holders.forEach((holder) => holder.requestUpdate());
}

/* An answer may lead to the next question when it is drawn: looked at after that. */
function told() {
  setTimeout(() => {
    if ([...entries.values()].some(({ answer }) => answer.state === 'asking')) return;
    idle.forEach((resolve) => resolve());
    idle.clear();
  });
}

/* A server that was away or busy is asked again by itself; one that refused, or gave up, would only do so again. */
/** @param {Entry} entry */
const mayPass = ({ answer }) => answer.state === 'failed' && !answer.trying && answer.problem.temporary;
const missed = () => [...entries.values()].filter(mayPass);
const askMissed = () => missed().forEach(({ answer }) => again(answer));

function askLater() {
  if (waiting || !missed().length) return;
  waiting = setTimeout(() => {
    waiting = null;
    pause = Math.min(pause * 2, LATEST);
    askMissed();
  }, pause);
}

function serverIsBack() {
  pause = SOONEST;
  askMissed();
}

addEventListener('online', serverIsBack);
addEventListener('focus', serverIsBack);
document.addEventListener('visibilitychange', () => document.hidden || serverIsBack());
