import { html, nothing } from 'lit';
import { address } from '../address.js';
import { isDate, longDate } from '../dates.js';
import { dated, ticked, typed } from '../listeners.js';
import { WINDOWS } from './measures.js';
import '../date-field.js';

/** @import { Measure } from './measures.js' */

/**
 * What a measure leaves open: over which window, or of which employment.
 *
 * @param {Measure} measure
 * @param {Page.Address} now
 * @param {Api.DateRange} window
 * @param {Page.Career} career
 */
export function measureOptions(measure, now, window, career) {
  if (measure.windowed) return windowOptions(now, window);
  return measure.id === 'first-year' && career.employments.length > 1 ? employmentOptions(now, career) : nothing;
}

/** @param {Page.Address} now @param {Api.DateRange} window */
function windowOptions(now, window) {
  const custom = isDate(now.window);
  return html`<div class="window row">
    <label class="hidden-visually" for="window">Window</label>
    <select id="window" class="input" @change=${typed((value) => address.go({ window: value || window.from }))}>
      ${WINDOWS.map(({ id, name }) => html`<option value=${id} ?selected=${id === now.window}>${name}</option>`)}
      <option value="" ?selected=${custom}>From a date</option>
    </select>
    ${custom
      ? html`<date-field
          .value=${window.from}
          .label=${'From'}
          .fieldId=${'window-from'}
          @date=${dated((date) => address.go({ window: date }))}
        ></date-field>`
      : nothing}
    <label class="check small"
      ><input
        type="checkbox"
        .checked=${now.days === 'actual-365'}
        @change=${ticked((on) => address.go({ days: on ? 'actual-365' : null }))}
      />
      Count actual days of 365</label
    >
  </div>`;
}

/** @param {Page.Address} now @param {Page.Career} career */
const employmentOptions = (now, career) =>
  html`<div class="window row">
    <label class="hidden-visually" for="employment">Employment</label>
    <select id="employment" class="input" @change=${typed((id) => address.go({ employment: id || null }))}>
      <option value="" ?selected=${!now.employment}>The employment of this day</option>
      ${career.employments.map(
        ({ id, employer, from }) =>
          html`<option value=${id} ?selected=${id === now.employment}>${employer}, from ${longDate(from)}</option>`,
      )}
    </select>
  </div>`;
