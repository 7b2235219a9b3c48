/** Reading and writing values of a draft by JSON pointer, and turning a draft into a command. */

/** @param {string} pointer */
const steps = (pointer) =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/**
 * @param {unknown} draft
 * @param {string} pointer
 */
export const at = (draft, pointer) =>
  steps(pointer).reduce((value, step) => (value instanceof Object ? Reflect.get(value, step) : undefined), draft);

/**
 * A copy of the draft with one value set; undefined takes it away.
 *
 * @template Draft
 * @param {Draft} draft
 * @param {string} pointer
 * @param {unknown} value
 * @returns {Draft}
 */
export function set(draft, pointer, value) {
  const [step, ...rest] = steps(pointer);
  const copy = /** @type {Draft & Record<string, unknown>} */ (Array.isArray(draft) ? [...draft] : { ...draft });
  const next = rest.length ? set(copy[step] ?? (/^\d+$/.test(rest[0]) ? [] : {}), `/${rest.join('/')}`, value) : value;
  if (next === undefined && !Array.isArray(copy)) delete copy[step];
  else Object.assign(copy, { [step]: next });
  return copy;
}

/**
 * Leaves out what was left empty: absent means unchanged.
 *
 * @param {unknown} value
 * @returns {unknown}
 */
export function filled(value) {
  if (Array.isArray(value)) {
    const items = value.map(filled).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (value && typeof value === 'object') {
    const entries = Object.entries(value)
      .map(([name, each]) => [name, filled(each)])
      .filter(([, each]) => each !== undefined);
    // An amount that was never typed leaves only the currency that was offered with it.
    if (!entries.length || (entries.length === 1 && entries[0][0] === 'currency')) return undefined;
    return Object.fromEntries(entries);
  }
  return value === '' || value === null ? undefined : value;
}

/**
 * A name as a slug: what the server takes as the id of a career.
 *
 * @param {string} name
 */
export const slug = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
    .replace(/-+$/, '');
