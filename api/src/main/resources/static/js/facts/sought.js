import { longDate } from '../dates.js';
import { said } from '../hiding.js';
import { kindOf, kindWords } from './kinds.js';
import { factWords, reasonWords } from './words.js';

/* 225000 finds 225,000. */
const GROUPING = /(?<=\d),(?=\d{3})/g;

/**
 * Whether a step has all the words that are sought: in what it says, its kind, its employer, its note or its year. In
 * privacy mode what is hidden is not found either, since that would tell it.
 *
 * @param {string} text
 * @returns {(line: Page.Line) => boolean}
 */
export function sought(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return () => true;
  return ({ fact, state, reason, grantId }) => {
    const { title, detail } = fact ? factWords(fact) : { title: reasonWords({ reason, grantId }), detail: '' };
    const kind = fact ? kindWords(kindOf(fact.fact.type)) : '';
    const free = [fact?.employer, fact?.fact.note].map((text) => said(text ?? ''));
    const all = [title, detail, kind, ...free, longDate(state.asOf)].join(' ').toLowerCase();
    const plain = all.replace(GROUPING, '');
    return words.every((word) => all.includes(word) || plain.includes(word));
  };
}

/**
 * What can be sought at once: the kinds and the employers that a career has.
 *
 * @param {Page.Career} career
 */
export const suggestions = ({ facts, employments }) => [
  ...new Set([
    ...facts.map(({ fact }) => kindWords(kindOf(fact.type))).sort(),
    ...employments.map(({ employer }) => employer),
  ]),
];
