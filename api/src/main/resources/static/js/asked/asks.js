import { hold, peek, release } from './answers.js';

const NOT_YET = Object.freeze(/** @type {const} */ ({ state: 'asking' }));

/**
 * Asks on behalf of an element. What it asks for while it updates it holds until an update in which it no longer asks
 * for it: the questions follow from what is shown, and nothing has to be withdrawn by hand.
 */
export class Asks {
  /** @param {import('../element.js').PageElement} host */
  constructor(host) {
    this.host = host;
    /** @type {Map<string, Page.Question>} */
    this.held = new Map();
    /** @type {Map<string, Page.Question>} */
    this.wanted = new Map();
    host.addController(this);
  }

  /**
   * The answer as it stands. While not `now`, as when the slider moves, nothing is sent that was not asked before.
   *
   * @template {Page.Question} Asked
   * @param {Asked} question
   * @returns {Page.AnswerTo<Asked>}
   */
  about(question, now = true) {
    if (!now && !peek(question)) return NOT_YET;
    this.wanted.set(JSON.stringify(question), question);
    return hold(question, this.host);
  }

  hostUpdated() {
    const before = this.held;
    this.held = this.host.isConnected ? this.wanted : new Map();
    const left = this.host.isConnected ? before : new Map([...before, ...this.wanted]);
    this.wanted = new Map();
    for (const [key, question] of left) if (!this.held.has(key)) release(question, this.host);
  }

  hostConnected() {
    this.host.requestUpdate();
  }

  hostDisconnected() {
    for (const question of this.held.values()) release(question, this.host);
    this.held = new Map();
  }
}
