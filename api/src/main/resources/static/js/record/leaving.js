import { html } from 'lit';

/** @typedef {{ underWay: boolean, doubtful: boolean }} Sent what became of what was sent */

/** @param {Sent | undefined} sent */
function words(sent) {
  if (sent?.underWay) return 'It is being recorded at this moment. Dropping the form does not take it back.';
  return sent?.doubtful
    ? 'It may have been recorded already: its answer was lost. Dropping the form does not take it back.'
    : 'It is not recorded yet.';
}

/**
 * What is asked before a form is left.
 *
 * @param {Sent | undefined} sent
 * @param {{ drop: () => void, closed: (event: Event & { currentTarget: HTMLDialogElement }) => void }} then
 */
export const leavingQuestion = (sent, { drop, closed }) =>
  html`<dialog class="card leaving" aria-labelledby="leaving-title" @close=${closed}>
    <form class="sheet-body stack" method="dialog">
      <h2 id="leaving-title">Drop what you typed?</h2>
      <p>${words(sent)}</p>
      <p class="row">
        <button class="button main" autofocus>Keep it</button>
        <button class="button danger" type="button" @click=${drop}>Drop it</button>
      </p>
    </form>
  </dialog>`;
