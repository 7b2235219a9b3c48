/**
 * What the server answered counts as seen when it has been on the screen: what would be recorded is recorded by nobody
 * before that. It is scrolled into sight.
 *
 * @template {object} Value
 */
export class Drawn {
  /**
   * @param {import('lit').ReactiveControllerHost & Element} host
   * @param {() => Value | null | undefined} value what is shown now
   * @param {(value: Value) => void} [seen]
   */
  constructor(host, value, seen) {
    this.host = host;
    this.value = value;
    this.seen = seen;
    /** @type {Value | undefined} the newest that is about to be on the screen */
    this.drawing;
    /** @type {Value | undefined} */
    this.drawn;
    host.addController(this);
  }

  /** Whether what is shown has been on the screen. */
  get isThere() {
    return this.value() === this.drawn;
  }

  /* In the second frame it has been on the screen. */
  hostUpdated() {
    const value = this.value();
    if (!value || value === this.drawing) return;
    this.drawing = value;
    this.host.querySelector('.preview')?.scrollIntoView({ block: 'nearest' });
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        this.drawn = value;
        this.seen?.(value);
        this.host.requestUpdate();
      }),
    );
  }
}
