import { html, nothing } from 'lit';
import { dots } from '../asked/answered.js';
import { longDate, periodWords } from '../dates.js';

/** @param {Api.Job | null | undefined} job @param {Api.Tenure | null} tenure */
export const tenureWords = (job, tenure) =>
  html` <p>
    <strong
      >${tenure?.withEmployer
        ? periodWords(tenure.withEmployer.period)
        : tenure?.total
          ? periodWords(tenure.total.period)
          : dots}</strong
    >
    ${job ? html`<span>with ${job.employer} since ${longDate(job.since)}</span>` : html`<span>employed in all</span>`}
    ${job && tenure?.inTitle && tenure.inTitle.days !== tenure.withEmployer?.days
      ? html`<span>${periodWords(tenure.inTitle.period)} in title</span>`
      : nothing}
    ${job && tenure?.total && tenure.total.days !== tenure.withEmployer?.days
      ? html`<span>${periodWords(tenure.total.period)} employed in all</span>`
      : nothing}
  </p>`;
