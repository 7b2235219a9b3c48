/**
 * The only module that talks to the server. Every call answers parsed JSON or throws a Problem, the server's own
 * problem+json (code, detail, fields, facts), or one that says that it could not be reached.
 */
export class Problem extends Error {
  constructor({ status = 0, code = 'UNREACHABLE', title = '', detail = '', fields = [], facts = [] }) {
    super(detail || title || code);
    Object.assign(this, { status, code, title, detail, fields: fields ?? [], facts: facts ?? [] });
  }
}

const unreachable = () => new Problem({
  title: 'The server does not answer', detail: 'The server does not answer. Is Trackrecord still running?',
});

async function call(path, { query = {}, signal, ...options } = {}) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, value);
  }
  const text = parameters.toString();
  let response;
  try {
    response = await fetch(`./${path}${text ? `?${text}` : ''}`, { signal, ...options });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw unreachable();
  }
  if (response.ok) return response;
  let problem = {};
  try {
    problem = await response.json();
  } catch {
    problem = { title: response.statusText, detail: `The server answered ${response.status} ${response.statusText}.` };
  }
  throw new Problem({ ...problem, status: response.status });
}

const json = async (path, options) => (await call(path, options)).json();
const post = (path, body, { query, headers, type = 'application/json', signal } = {}) => json(path, {
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
    const text = await (await call(`${of(career)}/replay`, { query, signal })).text();
    return text.split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line));
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
  preview: (career, commands, query, signal) => post(`${of(career)}/commands`, commands, { query: { ...query, dryRun: true }, signal }),
  /** Records; the key makes a retry of the same request harmless. */
  record: (career, commands, { key, version } = {}) => post(`${of(career)}/commands`, commands, {
    headers: { ...(key && { 'Idempotency-Key': key }), ...(version && { 'If-Match': `"${version}"` }) },
  }),
  import: (body, type, query) => post('api/imports', body, { type, query }),
  exportLink: (career, format) => `./${of(career)}/export?format=${encodeURIComponent(format)}`,
  remove: (career) => json(of(career), { method: 'DELETE', query: { confirm: career } }),
  signIn: (token) => post('api/session', { token }),
  schema: (signal) => json('v3/api-docs', { signal }),
};
