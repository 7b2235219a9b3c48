/**
 * Acts when the browser has nothing else to do, or after a second.
 *
 * @param {() => void} act
 */
export const whenIdle = (act) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(act, { timeout: 1000 }) : setTimeout(act, 50);
