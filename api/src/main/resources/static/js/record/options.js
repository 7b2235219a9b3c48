import { fieldWords } from '../facts/field-words.js';

// The options of a field that takes one of several groups of fields.

/* What is written in one field. */
const WRITTEN = ['text', 'decimal', 'share'];

/** @param {Page.Value} option */
const names = ({ fields = [] }) => fields.map(({ name }) => name);

/**
 * The option that a value was given by: the one that has all its fields.
 *
 * @param {Page.Value[]} options
 * @param {unknown} value
 */
export const chosenOf = (options, value) =>
  options.find((option) => value && Object.keys(value).every((name) => names(option).includes(name))) ?? options[0];

/**
 * Changing over keeps what both options have, and marks the new one by an empty value of its own.
 *
 * @param {unknown} value
 * @param {Page.Value} option
 */
export function kept(value, { fields = [] }) {
  const before = /** @type {Record<string, unknown>} */ (value ?? {});
  return Object.fromEntries(
    fields.map(({ name, kind }) => [
      name,
      typeof before[name] === 'string' ? before[name] : WRITTEN.includes(kind) ? '' : {},
    ]),
  );
}

/**
 * An option is called by the fields that the others do not have.
 *
 * @param {Page.Value} option
 * @param {Page.Value[]} all
 */
export function optionName(option, all) {
  const shared = (/** @type {string} */ name) => all.every((each) => names(each).includes(name));
  const own = names(option).filter((name) => !shared(name));
  const text = own.map((name) => fieldWords(name).toLowerCase()).join(' and ') || 'text';
  return text.charAt(0).toUpperCase() + text.slice(1);
}
