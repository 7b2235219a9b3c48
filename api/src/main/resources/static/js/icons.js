import { html, svg } from 'lit';

/* Drawn, never font glyphs: a missing font must not turn a control into a box. All in 16 by 16. */
/** @type {Record<string, import('lit').SVGTemplateResult>} */
const ICONS = {
  first: svg`<path d="M3.5 3.5v9"/><path class="solid" d="m12.5 3.5-6 4.5 6 4.5z"/>`,
  back: svg`<path class="solid" d="m11 3.5-6 4.5 6 4.5z"/>`,
  play: svg`<path class="solid" d="m5 3 8 5-8 5z"/>`,
  pause: svg`<path class="solid" d="M4.5 3.5h2v9h-2zM9.5 3.5h2v9h-2z"/>`,
  on: svg`<path class="solid" d="m5 3.5 6 4.5-6 4.5z"/>`,
  last: svg`<path d="M12.5 3.5v9"/><path class="solid" d="m3.5 3.5 6 4.5-6 4.5z"/>`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  down: svg`<path d="m4 6 4 4 4-4"/>`,
  right: svg`<path d="m6 4 4 4-4 4"/>`,
  add: svg`<path d="M8 3v10M3 8h10"/>`,
  list: svg`<path d="M3 4h10M3 8h10M3 12h10"/>`,
  remove: svg`<path d="M3 8h10"/>`,
  help: svg`<circle cx="8" cy="8" r="6.2"/><path d="M6.2 6.2a1.9 1.9 0 1 1 2.6 1.9c-.6.3-.8.6-.8 1.2M8 11.4v.1"/>`,
  eye: svg`<path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z"/><circle cx="8" cy="8" r="1.9"/>`,
  'eye-shut': svg`<path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM2.5 13.5l11-11"/>`,
  sun: svg`<circle cx="8" cy="8" r="2.8"/><path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1"/>`,
  moon: svg`<path d="M13 9.6A5.4 5.4 0 0 1 6.4 3 5.4 5.4 0 1 0 13 9.6z"/>`,
  system: svg`<circle cx="8" cy="8" r="5.8"/><path class="solid" d="M8 2.2a5.8 5.8 0 0 1 0 11.6z"/>`,
  print: svg`<path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6.2h11v5.3h-2"/><path d="M4.5 9.5h7v4h-7z"/>`,
  knowledge: svg`<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.4 1.6"/>`,
  out: svg`<path d="M8 10V2.5M5 5.2l3-2.9 3 2.9M3 9.5v4h10v-4"/>`,
  in: svg`<path d="M8 2.5V10M5 7.3l3 2.9 3-2.9M3 9.5v4h10v-4"/>`,
  warning: svg`<path d="M8 2.5 14.2 13H1.8zM8 6.5v3M8 11.2v.1"/>`,
  tick: svg`<path d="m3.5 8.5 3 3 6-7"/>`,
  search: svg`<circle cx="7" cy="7" r="4.2"/><path d="m10.2 10.2 3.3 3.3"/>`,
};

/** @param {string} name */
export const icon = (name) => html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${ICONS[name]}</svg>`;
