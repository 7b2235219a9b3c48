import { html, nothing } from 'lit';
import { said } from '../amounts.js';
import { icon } from '../icons.js';

/**
 * What was accepted and may be meant otherwise; nothing is refused for it.
 *
 * @param {Api.Warning[]} warnings
 */
export const doubted = (warnings) =>
  warnings.length
    ? html`<ul class="doubts small" aria-label="To be checked">
        ${warnings.map(
          ({ line, message }) =>
            html`<li>${icon('warning')}<span>${line ? `Line ${line}: ` : ''}${said(message)}</span></li>`,
        )}
      </ul>`
    : nothing;
