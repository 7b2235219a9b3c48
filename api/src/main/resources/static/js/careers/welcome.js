import { html } from 'lit';
import { address } from '../address.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';

/** An empty store: what this is, and the two ways to begin. */
class CareerWelcome extends PageElement {
  render() {
    return html`<section class="welcome stack">
      <h1>Your career, as a ledger of dated facts</h1>
      <p class="lead">
        Record what happened and when: hired, raised, granted, promoted. Then ask what was true on any day, what it
        paid, and how that total came about.
      </p>
      <div class="ways">
        <div class="stack">
          <h2>Begin with a hire</h2>
          <p>Employer, title, date and base salary are enough. Everything else can follow.</p>
          <button class="button main" @click=${() => address.go({ record: 'new' })}>
            ${icon('add')}Start a career
          </button>
        </div>
        <div class="stack">
          <h2>Bring a file</h2>
          <p>
            A career file, a pay history as CSV, a JSON Resume, or equity from a cap table. You see what it would record
            before anything is kept.
          </p>
          <button class="button" @click=${() => document.querySelector('import-sheet')?.open()}>
            ${icon('in')}Import a file
          </button>
        </div>
      </div>
      <p class="quiet">Everything stays on this machine. Nothing is sent anywhere.</p>
    </section>`;
  }
}

customElements.define('career-welcome', CareerWelcome);
