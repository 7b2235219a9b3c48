import { html } from 'lit';
import { address } from '../address.js';
import { exactInstantWords, instantWords } from '../dates.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { shutOutside } from './menu.js';

/** The second, quieter clock: what was known when. Offers the moments at which something was recorded, or any other. */
class KnownAt extends PageElement {
  static properties = { career: {}, known: {} };

  render() {
    const { career, known } = this;
    return html`<details class="menu known ${known ? 'past' : ''}" @toggle=${(event) => shutOutside.listen(this, event.target.open)} @keydown=${shutOutside.escape}>
      <summary class="button">${icon('knowledge')}<span>${known ? `as we knew it on ${instantWords(known)}` : 'as we know it now'}</span></summary>
      <div class="menu-body">
        <p class="menu-note small quiet">Facts are never overwritten: the career can be seen as it was known at any earlier moment.</p>
        <button class="menu-item" aria-current=${known ? 'false' : 'true'} @click=${() => this.#choose(null)}>Now, with everything recorded</button>
        <p class="menu-note label">After it was recorded</p>
        <ul class="moments">${career.moments.slice(0, 200).map(({ at, facts }) => html`<li>
          <button class="menu-item" aria-current=${at === known ? 'true' : 'false'} @click=${() => this.#choose(at)}>${exactInstantWords(at)}
            <small>${facts.length === 1 ? `fact ${facts[0].number}` : `${facts.length} facts, ${facts[0].number} to ${facts.at(-1).number}`}</small></button></li>`)}</ul>
        <form class="menu-note row" @submit=${this.#submit}>
          <label class="hidden-visually" for="known-at">Another moment</label>
          <input id="known-at" class="input" type="datetime-local" step="1" name="at" required>
          <button class="button">Go</button>
        </form>
      </div>
    </details>`;
  }

  #submit(event) {
    event.preventDefault();
    this.#choose(new Date(event.target.elements.at.value).toISOString());
  }

  #choose(known) {
    this.querySelector('details').open = false;
    address.go({ known });
  }
}

customElements.define('known-at', KnownAt);
