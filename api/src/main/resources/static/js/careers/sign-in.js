import { html, nothing } from 'lit';
import { api } from '../api.js';
import { PageElement } from '../element.js';

/** Asked of whoever has no session yet, where the server wants a token. */
class SignIn extends PageElement {
  static properties = { problem: { state: true } };

  constructor() {
    super();
    /** @type {Page.Problem | null} */
    this.problem = null;
  }

  render() {
    return html`<form class="sign-in stack" @submit=${this.#submit}>
      <h1>Sign in</h1>
      <p class="quiet">
        This Trackrecord is shared. Your token is kept in a cookie that scripts cannot read, until this evening.
      </p>
      <div class="field">
        <label for="token">Token</label>
        <input
          id="token"
          class="input"
          type="password"
          name="token"
          autocomplete="current-password"
          required
          aria-invalid=${Boolean(this.problem)}
        />
        ${this.problem ? html`<p class="wrong" role="alert">${this.problem.detail}</p>` : nothing}
      </div>
      <button class="button main">Sign in</button>
    </form>`;
  }

  /** @param {SubmitEvent & { currentTarget: HTMLFormElement }} event */
  async #submit(event) {
    event.preventDefault();
    try {
      await api.signIn(String(new FormData(event.currentTarget).get('token')));
      location.reload();
    } catch (problem) {
      this.problem = /** @type {Page.Problem} */ (problem);
    }
  }
}

customElements.define('sign-in', SignIn);
