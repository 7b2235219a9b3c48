/** Shuts an open menu when a person clicks elsewhere or presses Escape. */
export const shutOutside = {
  escape(event) {
    if (event.key !== 'Escape') return;
    const menu = event.currentTarget;
    menu.open = false;
    menu.querySelector('summary').focus();
  },
  listen(element, open) {
    removeEventListener('pointerdown', element.shut);
    if (!open) return;
    element.shut = (event) => {
      if (!element.contains(event.target)) element.querySelector('details').open = false;
    };
    addEventListener('pointerdown', element.shut);
  },
};
