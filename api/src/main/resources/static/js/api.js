/**
 * The only module that talks to the server. Every call answers parsed JSON or throws a Problem, the server's own
 * problem+json (code, detail, fields, facts), or one that says that it could not be reached.
 */
export class Problem extends Error {
  /** @param {Api.ProblemBody} body */
  constructor({ status = 0, code = 'UNREACHABLE', title = '', detail = '', fields = [], facts = [] }) {
    super(detail || title || code);
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.fields = fields ?? [];
    this.facts = facts ?? [];
  }

  /** Whether the same request may be answered when it is sent again: the server did not refuse it. */
  get passing() {
    return !this.status || this.status === 408 || this.status === 429 || this.status >= 500;
  }

  /** Whether it is only a matter of time: the server was away or busy, and did not fail at this very request. */
  get temporary() {
    return this.passing && this.status !== 500 && this.code !== 'DEADLINE_EXCEEDED';
  }

  /** Whether nobody knows if a command that ended like this was recorded. */
  get open() {
    return this.passing && !['BUSY', 'DEADLINE_EXCEEDED', 'NOT_NOW'].includes(this.code);
  }
}

const unreachable = () =>
  new Problem({
    title: 'The server does not answer',
    detail: 'The server does not answer. Is Trackrecord still running?',
  });
const cut = () =>
  new Problem({
    code: 'CUT_OFF',
    title: 'The answer was cut off',
    detail: 'The answer of the server was cut off on its way.',
  });

/**
 * What a request is about to throw, unless it was withdrawn.
 *
 * @param {() => Problem} problem
 * @returns {(failure: Error) => never}
 */
const or = (problem) => (failure) => {
  throw failure.name === 'AbortError' ? failure : problem();
};

/** @typedef {{ query?: Api.Query, signal?: AbortSignal }} Asked */

/** With its question mark; nothing without parameters. @param {Api.Query} query */
function asText(query) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  }
  return parameters.size ? `?${parameters}` : '';
}

/** @param {string} path @param {Asked & RequestInit} options */
async function call(path, { query = {}, signal, ...options } = {}) {
  const response = await fetch(`./${path}${asText(query)}`, { signal, ...options }).catch(or(unreachable));
  if (response.ok) return response;
  /** @type {Api.ProblemBody} */
  let problem = {};
  try {
    problem = await response.json();
  } catch {
    problem = { title: response.statusText, detail: `The server answered ${response.status} ${response.statusText}.` };
  }
  throw new Problem({ ...problem, status: response.status });
}

/**
 * @template Value
 * @param {string} path
 * @param {Asked & RequestInit} options
 * @returns {Promise<Value>}
 */
const json = async (path, options) => (await call(path, options)).json().catch(or(cut));

/**
 * @template Value
 * @param {string} path
 * @param {unknown} body a string or a file as it is, anything else as JSON
 * @param {Asked & { headers?: Record<string, string>, type?: string }} [options]
 * @returns {Promise<Value>}
 */
const post = (path, body, { query, headers, type = 'application/json', signal } = {}) =>
  json(path, {
    method: 'POST',
    query,
    signal,
    headers: { 'Content-Type': type, ...headers },
    body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body),
  });
/** @param {string} career */
const of = (career) => `api/careers/${encodeURIComponent(career)}`;

/**
 * A question about one career.
 *
 * @template Value
 * @param {string} path
 * @returns {(career: string, query: Api.Query, signal?: AbortSignal) => Promise<Value>}
 */
const about = (path) => (career, query, signal) => json(of(career) + path, { query, signal });

/** @type {(career: string, query: Api.Query, signal?: AbortSignal) => Promise<{ facts: Api.RecordedFact[] }>} */
const facts = about('/facts');
/** @type {(career: string, query: Api.Query, signal?: AbortSignal) => Promise<{ points: Api.SeriesPoint[] }>} */
const series = about('/compensation/series');

export const api = {
  /** @param {Api.Query} query @param {AbortSignal} [signal] @returns {Promise<Api.Careers>} */
  careers: (query, signal) => json('api/careers', { query, signal }),
  /** Over all careers. @param {Api.Query} query @param {AbortSignal} [signal] @returns {Promise<Api.OfAllCareers>} */
  allCareers: (query, signal) => json('api/compensation', { query, signal }),
  /** @type {(career: string, query: Api.Query, signal?: AbortSignal) => Promise<Api.State>} */
  state: about(''),
  /** @param {string} career @param {Api.Query} query @param {AbortSignal} [signal] */
  facts: async (career, query, signal) => (await facts(career, query, signal)).facts,
  /**
   * In brief.
   *
   * @param {string} career
   * @param {Api.Query} query
   * @param {AbortSignal} [signal]
   * @returns {Promise<Api.ReplayStep[]>}
   */
  async replay(career, query, signal) {
    const text = await (await call(`${of(career)}/replay`, { query, signal })).text().catch(or(cut));
    try {
      return text
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => JSON.parse(line));
    } catch {
      throw cut();
    }
  },
  /** @param {string} career @param {Api.Query} query @param {AbortSignal} [signal] */
  series: async (career, query, signal) => (await series(career, query, signal)).points,
  /** @type {(career: string, query: Api.Query, signal?: AbortSignal) => Promise<Api.Compensation>} */
  compensation: about('/compensation'),
  /** @type {(career: string, query: Api.Query, signal?: AbortSignal) => Promise<Api.Periods>} */
  periods: about('/compensation/periods'),
  /** @type {(career: string, query: Api.Query, signal?: AbortSignal) => Promise<Api.Growth>} */
  growth: about('/growth'),
  /** @type {(career: string, query: Api.Query, signal?: AbortSignal) => Promise<Api.Changes>} */
  changes: about('/changes'),
  /** @type {(career: string, query: Api.Query, signal?: AbortSignal) => Promise<Api.Vesting>} */
  vesting: about('/vesting'),
  /**
   * The commands that would record what is due; records nothing.
   *
   * @param {string} career
   * @param {Api.Query} query
   * @param {AbortSignal} [signal]
   * @returns {Promise<Api.RecordDue>}
   */
  due: (career, query, signal) => post(`${of(career)}/vesting/record-due`, '', { query, signal }),
  /** @type {(career: string, query: Api.Query, signal?: AbortSignal) => Promise<Api.Upcoming>} */
  upcoming: about('/upcoming'),
  /**
   * @param {string} career
   * @param {Api.StatedClaim} claim
   * @param {Api.Query} query
   * @param {AbortSignal} [signal]
   * @returns {Promise<Api.ClaimAudit>}
   */
  claim: (career, claim, query, signal) => post(`${of(career)}/claims`, claim, { query, signal }),
  /** @param {AbortSignal} [signal] @returns {Promise<Api.Ledger>} */
  ledger: (signal) => json('api/ledger', { signal }),
  /** Reads every stored byte. @returns {Promise<Api.Verification>} */
  verify: () => post('api/ledger/verification', ''),
  /** @param {string} text @returns {Promise<Api.Comparison>} */
  compareHead: (text) => post('api/ledger/comparison', text, { type: 'text/plain' }),
  headLink: './api/ledger/head',
  /** @param {string} career @param {AbortSignal} [signal] @returns {Promise<Api.CareerLedger>} */
  careerLedger: (career, signal) => json(`${of(career)}/ledger`, { signal }),
  /**
   * What the commands would change; records nothing.
   *
   * @param {string} career
   * @param {Api.Command | Api.Command[]} commands
   * @param {Api.Query} query
   * @param {AbortSignal} [signal]
   * @returns {Promise<Api.DryRun>}
   */
  preview: (career, commands, query, signal) =>
    post(`${of(career)}/commands`, commands, { query: { ...query, dryRun: true }, signal }),
  /**
   * Records. The same key with the same text, to the byte, is recorded once, however often it is sent.
   *
   * @param {string} career
   * @param {string} text
   * @param {string} key
   * @returns {Promise<Api.Recorded>}
   */
  record: (career, text, key) => post(`${of(career)}/commands`, text, { headers: { 'Idempotency-Key': key } }),
  /** @param {Blob} body @param {string} type @param {Api.Query} query @returns {Promise<Api.Import>} */
  import: (body, type, query) => post('api/imports', body, { type, query }),
  /** @param {string} career @param {Api.Query} query */
  exportLink: (career, query) => `./${of(career)}/export${asText(query)}`,
  /** @param {string} career */
  remove: (career) => json(of(career), { method: 'DELETE', query: { confirm: career } }),
  /** @param {string} token */
  signIn: (token) => post('api/session', { token }),
  /** Hears of what anybody records, for as long as the tab is there. @param {(told: Api.Told) => void} heard */
  listen: (heard) =>
    new EventSource('./api/events').addEventListener('recorded', ({ data }) => heard(JSON.parse(data))),
  /** @param {AbortSignal} [signal] @returns {Promise<Api.Description>} */
  schema: (signal) => json('v3/api-docs', { signal }),
};
