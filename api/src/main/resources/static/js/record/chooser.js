import { html, nothing } from 'lit';
import { address } from '../address.js';
import { following } from '../follow.js';
import { icon } from '../icons.js';
import { commandName, GROUPS } from './command-words.js';
import { notCovered } from './not-covered.js';

/* What a pay table is for: of a career that is there, or one that begins with it. */
const TABLES = {
  'pay-table': 'several changes of pay at once, typed or pasted from a spreadsheet',
  'new-pay-table': 'the hire and all changes of pay at once, typed or pasted from a spreadsheet',
};

/** The way to a pay table. @param {keyof TABLES} record */
export const payTable = (record) =>
  html`<a
    class="menu-item several"
    href=${address.link({ record, of: null })}
    @click=${following({ record, of: null })}
  >
    ${icon('list')} Pay table<small>${TABLES[record]}</small></a
  >`;

/**
 * What can be recorded, and what cannot.
 *
 * @param {Page.Forms} schemas
 */
export function choices(schemas) {
  const known = new Set(GROUPS.flatMap(([, types]) => types));
  const others = [...schemas.keys()].filter((type) => !known.has(type));
  /** @type {typeof GROUPS} */
  const groups = others.length ? [...GROUPS, ['Other', others]] : GROUPS;
  /** @param {string} type */
  const choice = (type) =>
    html`<li>
      <a
        class="menu-item"
        href=${address.link({ record: type, of: null })}
        @click=${following({ record: type, of: null })}
        >${commandName(type, schemas.get(type)?.summary)}</a
      >
    </li>`;
  return html`${payTable('pay-table')} ${notCovered}
    <div class="choices">
      ${groups.map(
        ([name, types]) =>
          html`<section>
            <h3 class="overline">${name}</h3>
            <ul>
              ${types.filter((type) => schemas.has(type) && type !== 'Correct' && type !== 'Retract').map(choice)}
            </ul>
            ${name === 'Record'
              ? html`<p class="small quiet menu-note">To correct or retract a fact, open it in the list of facts.</p>`
              : nothing}
          </section>`,
      )}
    </div>`;
}
