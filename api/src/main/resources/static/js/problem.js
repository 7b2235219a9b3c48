/**
 * Why there is no answer: the server's own problem+json (code, detail, fields, facts), or that it could not be reached.
 */
export class Problem extends Error {
  /** @param {Api.ProblemBody & { version?: number }} body */
  constructor({ status = 0, code = 'UNREACHABLE', title = '', detail = '', fields = [], facts = [], version }) {
    super(detail || title || code);
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.fields = fields ?? [];
    this.facts = facts ?? [];
    /** @type {number | undefined} the one that the career has, where it is another than was asked for and is known */
    this.version = version;
  }

  /** Whether the career is at another version than the one that was asked for. */
  get movedOn() {
    return ['MOVED_ON', 'VERSION_CONFLICT'].includes(this.code);
  }

  /** Whether the same request may be answered when it is sent again: the server did not refuse it. */
  get passing() {
    return !this.status || this.status === 408 || this.status === 429 || this.status >= 500;
  }

  /** Whether it is only a matter of time: the server was away or busy, and did not fail at this very request. */
  get temporary() {
    return this.passing && this.status !== 500 && !['DEADLINE_EXCEEDED', 'TOO_MUCH_TO_FOLD'].includes(this.code);
  }

  /** Whether who asks was not known, or something before the server answered: nothing was found out about the request. */
  get unseen() {
    return this.status === 401 || this.status === 403 || this.code === 'UNREACHABLE';
  }

  /** Whether nobody knows if a command that ended like this was recorded. */
  get open() {
    return this.passing && !['BUSY', 'DEADLINE_EXCEEDED', 'NOT_NOW'].includes(this.code);
  }
}

export const unreachable = () =>
  new Problem({
    title: 'The server does not answer',
    detail: 'The server does not answer. Is Trackrecord still running?',
  });
export const cut = () =>
  new Problem({
    code: 'CUT_OFF',
    title: 'The answer was cut off',
    detail: 'The answer of the server was cut off on its way.',
  });
/** @param {number} version */
export const movedOn = (version) =>
  new Problem({ code: 'MOVED_ON', version, detail: 'Something was recorded while the career was read.' });
