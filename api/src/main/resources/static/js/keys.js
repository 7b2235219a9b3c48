import { address } from './address.js';
import { MEASURES } from './pay/measures.js';
import { preferences } from './preferences.js';
import { VIEWS } from './views/names.js';

/** @import { CareerPage } from './page.js' */

/**
 * Every key of the page, in the order in which the list of keys shows them.
 *
 * @type {{ keys: string[], does: string, always?: boolean, act: (page: CareerPage) => void }[]}
 */
export const KEYS = [
  { keys: ['Space'], does: 'Play, or stop', act: (page) => page.player.toggle() },
  { keys: ['j', ']'], does: 'Next fact', act: (page) => page.step(1) },
  { keys: ['k', '['], does: 'Fact before', act: (page) => page.step(-1) },
  { keys: ['t'], does: 'Today', act: (page) => page.goToday() },
  {
    keys: ['m'],
    does: 'Next measure',
    act: () =>
      address.go({
        measure: next(
          MEASURES.map((m) => m.id),
          address.now.measure,
        ),
      }),
  },
  ...VIEWS.map(({ id, name }, index) => ({
    keys: [String(index + 1)],
    does: name,
    act: () => address.go({ view: id }),
  })),
  { keys: ['r'], does: 'Record a fact', act: () => address.go({ record: 'choose', of: null }) },
  { keys: ['p'], does: 'Hide or show amounts', act: () => (preferences.hidden = !preferences.hidden) },
  { keys: ['?'], does: 'These keys', always: true, act: (page) => page.querySelector('keys-card')?.open() },
];

/** @param {string[]} list @param {string} current */
const next = (list, current) => list[(list.indexOf(current) + 1) % list.length];
/** @param {EventTarget | null} target @param {string} which */
const within = (target, which) => target instanceof Element && Boolean(target.closest(which));
/** @param {EventTarget | null} target */
const busy = (target) => within(target, 'input, textarea, select, dialog, [contenteditable]');

/**
 * Keys act while no field or dialog has the focus; a control that uses Space itself keeps it.
 *
 * @param {CareerPage} page
 */
export function listenForKeys(page) {
  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || busy(event.target)) return;
    const key = event.key === ' ' ? 'Space' : event.key;
    if (key === 'Space' && within(event.target, 'button, a, summary, [role]')) return;
    const found = KEYS.find(({ keys }) => keys.includes(key));
    if (!found || (!found.always && (!preferences.singleKeys || !page.career))) return;
    event.preventDefault();
    found.act(page);
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}
