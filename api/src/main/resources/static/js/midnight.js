const DAY = 86_400_000;

/**
 * Acts a second after each midnight of the reader, when "today" moves on.
 *
 * @param {() => void} act
 * @returns {() => void} ends it
 */
export function eachMidnight(act) {
  /** @type {ReturnType<typeof setTimeout>} */
  let waiting;
  const wait = () => {
    const now = new Date();
    const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1).getTime() - now.getTime();
    waiting = setTimeout(
      () => {
        act();
        wait();
      },
      Math.min(next, DAY),
    );
  };
  wait();
  return () => clearTimeout(waiting);
}
