import { html, nothing } from 'lit';
import { address } from '../address.js';
import { said } from '../amounts.js';
import { exactInstantWords, instantWords, longDate } from '../dates.js';
import { following } from '../follow.js';
import { factMark } from './mark.js';
import { wordsIn } from './words.js';

/**
 * One fact on one line: what it says, from when on, when it was recorded and by whom, its note and its source.
 *
 * @param {Page.Career} career
 * @param {number} number
 */
export function factLine(career, number) {
  const fact = career.fact(number);
  if (!fact) return html`<span class="quiet">Fact ${number}, not known at this moment</span>`;
  const { note, source } = fact.fact;
  return html`<a class="fact-line" href=${address.link({ fact: number })} @click=${following({ fact: number })}>
    ${factMark(fact.fact.type)}
    <span
      ><span class="title">${wordsIn(career, fact).title}</span>
      <small
        >${fact.effectiveOn ? html`effective ${longDate(fact.effectiveOn)}, ` : nothing}recorded
        <time datetime=${fact.recordedAt} title=${exactInstantWords(fact.recordedAt)}
          >${instantWords(fact.recordedAt)}</time
        >
        by ${fact.recordedBy}, fact ${number}</small
      >
      ${note ? html`<small class="note">${said(note)}</small>` : nothing}
      ${source ? html`<small>Source: ${said(source)}</small>` : nothing}
    </span></a
  >`;
}

/**
 * A fact as a small link: its number and what it is.
 *
 * @param {Page.Career} career
 * @param {number} number
 */
export function factChip(career, number) {
  const fact = career.fact(number);
  return html`<a class="chip" href=${address.link({ fact: number })} @click=${following({ fact: number })}>
    ${fact
      ? html`${factMark(fact.fact.type, false)}<span
            >${wordsIn(career, fact).title}${fact.effectiveOn ? `, ${longDate(fact.effectiveOn)}` : ''}</span
          >`
      : `Fact ${number}`}</a
  >`;
}
