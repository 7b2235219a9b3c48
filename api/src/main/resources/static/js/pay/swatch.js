import { html } from 'lit';

/* Patterns stand beside the colours, for eyes that do not tell them apart and for printers without colour. */
/** @type {Record<Api.Component, string>} */
const FILL = {
  BASE: 'url(#base-pattern)',
  BONUS: 'url(#bonus-pattern)',
  EQUITY: 'url(#equity-pattern)',
  BENEFITS: 'url(#benefits-pattern)',
};

/**
 * The fill of a component's area.
 *
 * @param {Api.Component} component
 */
export const fillOf = (component) => FILL[component];

/**
 * A small sample of a component's colour and pattern.
 *
 * @param {Api.Component} component
 */
export const swatch = (component) =>
  html`<svg class="swatch of-${component.toLowerCase()}" viewBox="0 0 14 14" aria-hidden="true">
    <rect x="1" y="1" width="12" height="12" rx="2" fill=${fillOf(component)} />
  </svg>`;

/** The patterns themselves, once a page. */
export const patterns = html`<svg class="patterns" width="0" height="0" aria-hidden="true">
  <defs>
    <pattern id="base-pattern" width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class="base-tint" width="8" height="8" />
    </pattern>
    <pattern id="bonus-pattern" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="bonus-tint" width="6" height="6" />
      <path class="bonus-line" d="M0 0V6" stroke-width="1.6" />
    </pattern>
    <pattern id="equity-pattern" width="6" height="6" patternUnits="userSpaceOnUse">
      <rect class="equity-tint" width="6" height="6" />
      <circle class="equity-dot" cx="3" cy="3" r="1.1" />
    </pattern>
    <pattern id="benefits-pattern" width="6" height="6" patternUnits="userSpaceOnUse">
      <rect class="benefits-tint" width="6" height="6" />
      <path class="benefits-line" d="M0 3H6" stroke-width="1" />
    </pattern>
  </defs>
</svg>`;
