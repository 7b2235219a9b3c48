import { html } from 'lit';
import { address } from '../address.js';
import '../date-field.js';
import { exactInstantWords, instantWords, readDate } from '../dates.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { Menu } from './menu.js';

/** The second, quieter clock: what was known when. Offers the moments at which something was recorded, or any other. */
class KnownAt extends PageElement {
  static properties = { career: {}, known: {} };

  constructor() {
    super();
    /** @type {Page.Career} */
    this.career;
    /** @type {string | null} */
    this.known;
    this.menu = new Menu(this);
  }

  render() {
    const { career, known } = this;
    return html`<details
      class="menu known ${known ? 'past' : ''}"
      @toggle=${this.menu.toggled}
      @keydown=${this.menu.pressed}
    >
      <summary class="button">
        ${icon('knowledge')}<span>${known ? `as we knew it on ${instantWords(known)}` : 'as we know it now'}</span>
      </summary>
      <div class="menu-body">
        <p class="menu-note small quiet">
          Facts are never overwritten: the career can be seen as it was known at any earlier moment.
        </p>
        <button class="menu-item" aria-current=${known ? 'false' : 'true'} @click=${() => this.#choose(null)}>
          Now, with everything recorded
        </button>
        <p class="menu-note label">After it was recorded</p>
        <ul class="moments">
          ${career.moments.slice(0, 200).map(
            ({ at, facts }) =>
              html`<li>
                <button
                  class="menu-item"
                  aria-current=${at === known ? 'true' : 'false'}
                  @click=${() => this.#choose(at)}
                >
                  ${exactInstantWords(at)}
                  <small
                    >${facts.length === 1
                      ? `fact ${facts[0].number}`
                      : `${facts.length} facts, ${facts[0].number} to ${facts[facts.length - 1].number}`}</small
                  >
                </button>
              </li>`,
          )}
        </ul>
        <form class="menu-note row" @submit=${this.#submit}>
          <date-field
            .fieldId=${'known-day'}
            .name=${'day'}
            .label=${'Another day'}
            .value=${career.today}
          ></date-field>
          <input
            class="input time"
            name="time"
            aria-label="Time of that day"
            autocomplete="off"
            value="23:59:59"
            pattern="([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?"
            title="Such as 23:59:59"
            required
          />
          <button class="button">Go</button>
        </form>
      </div>
    </details>`;
  }

  /** @param {SubmitEvent & { currentTarget: HTMLFormElement }} event */
  #submit(event) {
    event.preventDefault();
    const { day, time } = Object.fromEntries(new FormData(event.currentTarget));
    this.#choose(new Date(`${readDate(String(day)).date}T${time}`).toISOString());
  }

  /** @param {string | null} known */
  #choose(known) {
    this.menu.shut();
    address.go({ known });
  }
}

customElements.define('known-at', KnownAt);
