/**
 * Asks the server on behalf of an element, once for each different question, and keeps the last answer in view until
 * the next one is there. A question that is overtaken is withdrawn.
 */
export class Asking {
  constructor(host, ask) {
    this.host = host;
    this.ask = ask;
    this.value = null;
    this.error = null;
    this.busy = false;
    host.addController(this);
  }

  /** The question is plain data; null asks nothing and keeps what is known. */
  about(question) {
    if (!question) return this;
    const text = JSON.stringify(question);
    if (text === this.asked) return this;
    this.asked = text;
    this.withdraw?.abort();
    const withdraw = (this.withdraw = new AbortController());
    this.busy = true;
    this.ask(question, withdraw.signal).then(
      (value) => this.#answer(withdraw, () => Object.assign(this, { value, error: null, answered: question })),
      (error) => this.#answer(withdraw, () => Object.assign(this, { error, value: null, answered: question })),
    );
    return this;
  }

  again() {
    this.asked = null;
    this.host.requestUpdate();
  }

  hostDisconnected() {
    this.withdraw?.abort();
    this.asked = null;
  }

  #answer(withdraw, keep) {
    if (withdraw.signal.aborted) return;
    keep();
    this.busy = false;
    this.host.requestUpdate();
  }
}
