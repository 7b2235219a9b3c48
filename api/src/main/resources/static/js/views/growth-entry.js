import { html, nothing } from 'lit';
import { address } from '../address.js';
import { said, signedPercent } from '../amounts.js';
import { longDate } from '../dates.js';
import { factMark } from '../facts/mark.js';
import { constantWords } from '../facts/plain-words.js';
import { valueWords } from '../facts/value-words.js';
import { measured, metricWords } from '../facts/words.js';
import { following } from '../follow.js';

/**
 * One event of a career: what happened, what it did to pay, what was learned.
 *
 * @param {Api.GrowthEntry} entry
 * @param {Page.Career} career
 */
export function growthEntry({ number: at, on, kind, title, before, after, percent, fact: recorded }, career) {
  const { fact } = recorded;
  const employer = career.employerToName(recorded);
  const { metrics, lesson, severity, role, impact, category, status, note } = fact;
  const tags = [severity, role, category, status === 'DONE' ? null : status].flatMap((tag) =>
    tag ? constantWords(tag) : [],
  );
  return html`<li>
    <time datetime=${on}>${longDate(on)}</time>
    ${factMark(fact.type)}
    <div>
      <p>
        <a href=${address.link({ fact: at })} @click=${following({ fact: at })}
          >${titleOf(kind, title, after)}${employer ? ` at ${employer}` : ''}</a
        >
        ${percent ? html` <strong class="percent">${signedPercent(percent)}</strong>` : nothing}
      </p>
      ${before || after ? html`<p class="small quiet">${moved(before, after)}</p>` : nothing}
      ${metrics?.length
        ? html`<p class="metrics">${metrics.map((metric) => html`<span class="metric">${metricOf(metric)}</span>`)}</p>`
        : nothing}
      ${impact ? html`<p class="small">${said(impact)}</p>` : nothing}
      ${lesson ? html`<p class="lesson"><span class="label">Lesson</span> ${said(lesson)}</p>` : nothing}
      ${note ? html`<p class="small note">${said(note)}</p>` : nothing}
      ${tags.length ? html`<p class="small quiet">${tags.join(' · ')}</p>` : nothing}
    </div>
  </li>`;
}

/** @param {string} kind @param {string | null} title @param {Api.Money | null} after */
function titleOf(kind, title, after) {
  return said(title ?? (kind === 'RAISE' ? `Raise to ${valueWords(after)}` : constantWords(kind)));
}

/** @param {Api.Metric} metric */
function metricOf(metric) {
  if (metric.from && metric.to) {
    return html`<strong
        >${measured(metric.from, metric.unit)} → ${measured(metric.to, metric.unit)} ${metric.unit}</strong
      >
      ${metric.name}`;
  }
  return metric.change
    ? html`<strong
          >${String(metric.change).startsWith('-') ? '' : '+'}${measured(metric.change, metric.unit)}
          ${metric.unit}</strong
        >
        ${metric.name === metric.unit ? '' : metric.name}`
    : metricWords(metric);
}

/**
 * The rate before and after, of which there may be only one.
 *
 * @param {Api.Money | null} before
 * @param {Api.Money | null} after
 */
function moved(before, after) {
  return before ? `${valueWords(before)} to ${valueWords(after)}` : valueWords(after);
}
