/**
 * LED_POSTMORTEM as "Led postmortem".
 *
 * @param {string} constant
 */
export const plainWords = (constant) => {
  const text = String(constant).replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};
/** @param {string} name */
export const spaced = (name) => {
  const text = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};
const SEVERITY = /^SEV\d$/;
/** @param {string} constant */
export const constantWords = (constant) => (SEVERITY.test(constant) ? constant : plainWords(constant));
