import { html } from 'lit';
import { views } from './views.js';
import '../facts/fact-list.js';
import '../pay/pay-view.js';

/**
 * What a career is on a day: pay, views, and its facts.
 *
 * @param {Page.Shared} shared
 * @param {boolean} unseen while another moment of knowledge is asked for
 * @param {boolean} playing
 */
export function careerMain(shared, unseen, playing) {
  const { career, date, address: now } = shared;
  return html`<main id="view" tabindex="-1" class="career ${unseen ? 'unseen' : ''}" aria-busy=${unseen}>
    <div class="reading">
      <pay-view .shared=${shared}></pay-view>
      ${views(shared)}
    </div>
    <fact-list
      .career=${career}
      .date=${date}
      .selected=${Number(now.fact) || null}
      .following=${playing}
      .sought=${now.find ?? ''}
    ></fact-list>
  </main>`;
}
