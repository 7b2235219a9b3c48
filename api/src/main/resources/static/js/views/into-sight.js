/**
 * A view that was asked for is brought into sight, where it lies below the window.
 *
 * @param {Element | null} views
 * @param {Page.Address} before
 * @param {Page.Address} now
 */
export function bringIntoSight(views, before, now) {
  if (before.view === now.view && before.figure === now.figure) return;
  const top = views?.getBoundingClientRect().top ?? 0;
  if (top > innerHeight * 0.6 || top < 0) views?.scrollIntoView({ block: 'start' });
}
