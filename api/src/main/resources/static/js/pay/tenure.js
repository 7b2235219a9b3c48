import { html, nothing } from 'lit';
import { dots } from '../asked/answered.js';
import { longDate, periodWords } from '../dates.js';

/**
 * How long a job has lasted, and with the first of several also how long there was any. Nothing of a career without one.
 *
 * @param {Api.Job | null} job
 * @param {Api.Tenure | null} tenure not known yet: null
 * @param {boolean} first
 */
export function tenureWords(job, tenure, first) {
  if (!job && tenure && !tenure.total) return nothing;
  const own = tenure?.employments.find(({ employmentId }) => employmentId === job?.employmentId);
  const longest = own?.withEmployer ?? (job ? null : tenure?.total);
  return html`<p>
    <strong>${longest ? periodWords(longest.period) : dots}</strong>
    ${job ? html`<span>with ${job.employer} since ${longDate(job.since)}</span>` : html`<span>employed in all</span>`}
    ${own && own.inTitle.days !== own.withEmployer.days
      ? html`<span>${periodWords(own.inTitle.period)} in title</span>`
      : nothing}
    ${job && first && tenure?.total && tenure.total.days !== own?.withEmployer.days
      ? html`<span>${periodWords(tenure.total.period)} employed in all</span>`
      : nothing}
  </p>`;
}
