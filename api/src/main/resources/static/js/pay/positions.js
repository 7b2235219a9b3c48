import { html, nothing } from 'lit';
import { money, rate } from '../amounts.js';
import { answered } from '../asked/answered.js';
import { worksPart } from '../employments.js';
import { fullTime } from '../facts/words.js';
import { tenureWords } from './tenure.js';

/**
 * Every employment in force, the main one first: position, how long, and what it pays where the total alone does not say
 * it.
 *
 * @param {Page.Career} career
 * @param {Page.Line | undefined} line the last step on or before the day
 * @param {Page.Answer<Api.State> | null} tenure none before the first step
 */
export function positions(career, line, tenure) {
  const jobs = line?.state.employments ?? [];
  if (jobs.length) return jobs.map((job, index) => position(job, tenure, index, jobs.length > 1));
  const title = line ? 'Not employed' : career.isEmpty ? 'Nothing was known yet' : 'Before the first fact';
  return html`<div class="position">
    <div>
      <h1>${title}</h1>
      <p class="where">${career.name}</p>
    </div>
    ${tenure ? spans(null, tenure, true) : nothing}
  </div>`;
}

/** @param {Api.Job} job @param {Page.Answer<Api.State> | null} tenure @param {number} index @param {boolean} several */
function position(job, tenure, index, several) {
  const where = [job.employer, job.team, job.level, job.location].filter(Boolean);
  return html`<div class="position ${index ? 'besides' : ''}">
    <div>
      ${index ? html`<h2>${job.title}</h2>` : html`<h1>${job.title}</h1>`}
      <p class="where">
        ${where.join(' · ')} ${job.side ? html`<span class="chip">at the side</span>` : nothing}
        ${job.onLeave ? html`<span class="chip">on leave</span>` : nothing}
      </p>
      ${several || worksPart(job) || job.baseSalary.per ? html`<p class="pays">${paid(job)}</p>` : nothing}
    </div>
    ${tenure ? spans(job, tenure, !index) : nothing}
  </div>`;
}

/**
 * What is paid, and of which rate: for full time, and as it was agreed.
 *
 * @param {Api.Job} job
 */
function paid(job) {
  const agreed = job.baseSalary.per ? rate(job.baseSalary) : null;
  const whole = worksPart(job)
    ? `for ${fullTime(job.fte)}, which is ${agreed ? `${agreed}, ` : ''}${money(job.annual)} a year`
    : agreed && `from ${agreed}`;
  return html`<strong>${money(job.paidSalary)} a year</strong>${whole ? ` ${whole}` : nothing}`;
}

/**
 * One answer has the spans of all; what to do where it is missing stands beside the first.
 *
 * @param {Api.Job | null} job
 * @param {Page.Answer<Api.State>} tenure
 * @param {boolean} first
 */
const spans = (job, tenure, first) =>
  answered(
    tenure,
    {
      asking: tenureWords(job, null, first),
      there: (state) => tenureWords(job, state.tenure, first),
      ...(first ? {} : { failed: () => nothing }),
    },
    'tenure',
  );
