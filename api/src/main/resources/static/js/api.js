/**
 * The only module that talks to the server. Every call answers parsed JSON or throws a Problem, the server's own
 * problem+json (code, detail, fields, facts), or one that says that it could not be reached.
 */
export class Problem extends Error {
  constructor({ status = 0, code = 'UNREACHABLE', title = '', detail = '', fields = [], facts = [] }) {
    super(detail || title || code);
    Object.assign(this, { status, code, title, detail, fields: fields ?? [], facts: facts ?? [] });
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

/* What a request is about to throw, unless it was withdrawn. */
const or = (problem) => (failure) => {
  throw failure.name === 'AbortError' ? failure : problem();
};

async function call(path, { query = {}, signal, ...options } = {}) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, value);
  }
  const text = parameters.toString();
  const response = await fetch(`./${path}${text ? `?${text}` : ''}`, { signal, ...options }).catch(or(unreachable));
  if (response.ok) return response;
  let problem = {};
  try {
    problem = await response.json();
  } catch {
    problem = { title: response.statusText, detail: `The server answered ${response.status} ${response.statusText}.` };
  }
  throw new Problem({ ...problem, status: response.status });
}

const json = async (path, options) => (await call(path, options)).json().catch(or(cut));
const post = (path, body, { query, headers, type = 'application/json', signal } = {}) =>
  json(path, {
    method: 'POST',
    query,
    signal,
    headers: { 'Content-Type': type, ...headers },
    body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body),
  });
const of = (career) => `api/careers/${encodeURIComponent(career)}`;

export const api = {
  careers: (query, signal) => json('api/careers', { query, signal }),
  state: (career, query, signal) => json(of(career), { query, signal }),
  facts: async (career, query, signal) => (await json(`${of(career)}/facts`, { query, signal })).facts,
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
  series: async (career, query, signal) => (await json(`${of(career)}/compensation/series`, { query, signal })).points,
  compensation: (career, query, signal) => json(`${of(career)}/compensation`, { query, signal }),
  growth: (career, query, signal) => json(`${of(career)}/growth`, { query, signal }),
  changes: (career, query, signal) => json(`${of(career)}/changes`, { query, signal }),
  vesting: (career, query, signal) => json(`${of(career)}/vesting`, { query, signal }),
  claim: (career, claim, query, signal) => post(`${of(career)}/claims`, claim, { query, signal }),
  ledger: (signal) => json('api/ledger', { signal }),
  /** Reads every stored byte. */
  verify: () => post('api/ledger/verification', ''),
  compareHead: (text) => post('api/ledger/comparison', text, { type: 'text/plain' }),
  headLink: './api/ledger/head',
  careerLedger: (career, signal) => json(`${of(career)}/ledger`, { signal }),
  /** What the commands would change; records nothing. */
  preview: (career, commands, query, signal) =>
    post(`${of(career)}/commands`, commands, { query: { ...query, dryRun: true }, signal }),
  /** Records. The same key with the same text, to the byte, is recorded once, however often it is sent. */
  record: (career, text, key) => post(`${of(career)}/commands`, text, { headers: { 'Idempotency-Key': key } }),
  import: (body, type, query) => post('api/imports', body, { type, query }),
  exportLink: (career, format) => `./${of(career)}/export?format=${encodeURIComponent(format)}`,
  remove: (career) => json(of(career), { method: 'DELETE', query: { confirm: career } }),
  signIn: (token) => post('api/session', { token }),
  schema: (signal) => json('v3/api-docs', { signal }),
};
