import { address } from './address.js';
import { MEASURES } from './pay/measures.js';
import { preferences } from './preferences.js';
import { VIEWS } from './views/names.js';

/** Every key of the page, in the order in which the list of keys shows them. */
export const KEYS = [
  { keys: ['Space'], does: 'Play, or stop', act: (page) => page.player.toggle() },
  { keys: ['j', ']'], does: 'Next fact', act: (page) => page.step(1) },
  { keys: ['k', '['], does: 'Fact before', act: (page) => page.step(-1) },
  { keys: ['t'], does: 'Today', act: (page) => page.moveTo(page.career.today, true) },
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
  { keys: ['?'], does: 'These keys', always: true, act: (page) => page.querySelector('keys-card').open() },
];

const next = (list, current) => list[(list.indexOf(current) + 1) % list.length];
const busy = (target) => target.closest?.('input, textarea, select, dialog, [contenteditable]');

/** Keys act while no field or dialog has the focus; a control that uses Space itself keeps it. */
export function listenForKeys(page) {
  const onKey = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || busy(event.target)) return;
    const key = event.key === ' ' ? 'Space' : event.key;
    if (key === 'Space' && event.target.closest?.('button, a, summary, [role]')) return;
    const found = KEYS.find(({ keys }) => keys.includes(key));
    if (!found || (!found.always && (!preferences.singleKeys || !page.career))) return;
    event.preventDefault();
    found.act(page);
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}
