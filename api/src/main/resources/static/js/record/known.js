import { isDate } from '../dates.js';

/** What a career knows already that a form can offer. */

/* Fields whose values of before are suggested. */
const SUGGESTED = ['grantId', 'benefitId', 'employer', 'team', 'location', 'manager', 'title', 'level', 'event'];

/** @param {Page.Career | null} career @param {string} name of a field */
export function suggestions(career, name) {
  if (!career || !SUGGESTED.includes(name)) return [];
  const known = career.facts.map(({ fact }) => /** @type {Record<string, unknown>} */ ({ ...fact })[name]);
  return [...new Set(known.filter((each) => typeof each === 'string'))].slice(-20);
}

/**
 * The facts that a command may be about.
 *
 * @param {Page.Career | null} career
 * @param {string} type of the command
 */
export function factsFor(career, type) {
  const facts = career?.facts ?? [];
  return type === 'RepayBonus' ? facts.filter(({ fact }) => fact.type === 'BonusPaid') : facts;
}

/** @param {Page.Career | null} career @param {string | undefined} date */
export function currencyOn(career, date) {
  const job = date ? career?.stateOn(date)?.employment : null;
  return job?.baseSalary.currency ?? career?.currencies.at(-1) ?? 'USD';
}

/* What changes a rate that is there: "5 %" is that much more of it. */
const CHANGES_RATE = ['Raise', 'AdjustSalary', 'Promote', 'Transfer'];

/**
 * The employment that a command is about, as it is on its day.
 *
 * @param {Page.Career | null} career
 * @param {Page.Draft} draft
 */
function jobOf(career, { effectiveOn, employment }) {
  if (!career || !isDate(String(effectiveOn))) return null;
  const state = career.stateOn(String(effectiveOn));
  const job = employment
    ? state?.employments.find(({ employmentId }) => employmentId === employment)
    : state?.employment;
  return job ?? null;
}

/**
 * The base salary that a command of the type would change.
 *
 * @param {Page.Career | null} career
 * @param {string} type
 * @param {Page.Draft} draft
 */
export const rateBefore = (career, type, draft) =>
  CHANGES_RATE.includes(type) ? (jobOf(career, draft)?.baseSalary ?? null) : null;

/**
 * What a year pays on the day of a bonus, which is often a part of it.
 *
 * @param {Page.Career | null} career
 * @param {string} type
 * @param {Page.Draft} draft
 */
export const salaryAt = (career, type, draft) =>
  type === 'PayBonus' ? (jobOf(career, draft)?.paidSalary ?? null) : null;

/**
 * Whether there is a choice: a career of one employment needs no question about which is meant.
 *
 * @param {Page.Career | null} career
 * @param {string} name of a field
 */
export const isSettled = (career, name) => name === 'employment' && (career?.employments.length ?? 0) < 2;
