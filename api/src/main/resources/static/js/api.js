import { cut, movedOn, Problem, unreachable } from './problem.js';

/*
 * The only module that talks to the server. Every call answers parsed JSON or throws a Problem, see problem.js.
 */

/**
 * The version of the career that an answer shows, which its tag says; a proxy that packs the answer weakens the tag.
 *
 * @param {Response} response
 */
function versionOf({ headers }) {
  const [, version] = headers.get('ETag')?.match(/^(?:W\/)?"(\d+)"$/) ?? [];
  return version === undefined ? undefined : Number(version);
}

/**
 * What a request is about to throw, unless it was withdrawn.
 *
 * @param {() => Problem} problem
 * @returns {(failure: Error) => never}
 */
const or = (problem) => (failure) => {
  throw failure.name === 'AbortError' ? failure : problem();
};

/**
 * @typedef {{ query?: Api.Query, signal?: AbortSignal, version?: number }} Asked `version` of the career that the answer
 *   has to show
 */

/** With its question mark; nothing without parameters. @param {Api.Query} query */
function asText(query) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  }
  return parameters.size ? `?${parameters}` : '';
}

/** @param {string} path @param {Asked & RequestInit} options */
async function call(path, { query = {}, signal, version, ...options } = {}) {
  const response = await fetch(`./${path}${asText(query)}`, { signal, ...options }).catch(or(unreachable));
  if (response.ok) {
    const shown = versionOf(response);
    if (version === undefined || shown === undefined || shown === version) return response;
    response.body?.cancel();
    throw movedOn(shown);
  }
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
const post = (path, body, { query, headers, type = 'application/json', signal, version } = {}) =>
  json(path, {
    method: 'POST',
    query,
    signal,
    version,
    headers: { 'Content-Type': type, ...headers },
    body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body),
  });
/** @param {string} career */
const of = (career) => `api/careers/${encodeURIComponent(career)}`;
/**
 * What is asked or recorded of a career at this version, and at no other.
 *
 * @param {number | undefined} version
 * @returns {Record<string, string>}
 */
const ifMatch = (version) => (version === undefined ? {} : { 'If-Match': `"${version}"` });

/**
 * @template Value
 * @typedef {(career: string, query: Api.Query, signal?: AbortSignal, version?: number) => Promise<Value>} AboutACareer
 */

/**
 * A question about one career, which has to be at a version where one is given.
 *
 * @template Value
 * @param {string} path
 * @returns {AboutACareer<Value>}
 */
const about = (path) => (career, query, signal, version) => json(of(career) + path, { query, signal, version });

/** @type {AboutACareer<{ facts: Api.RecordedFact[] }>} */
const facts = about('/facts');

export const api = {
  /** @param {Api.Query} query @param {AbortSignal} [signal] @returns {Promise<Api.Careers>} */
  careers: (query, signal) => json('api/careers', { query, signal }),
  /** Over all careers. @param {Api.Query} query @param {AbortSignal} [signal] @returns {Promise<Api.OfAllCareers>} */
  allCareers: (query, signal) => json('api/compensation', { query, signal }),
  /** @type {AboutACareer<Api.State>} */
  state: about(''),
  /** @param {string} career @param {Api.Query} query @param {AbortSignal} [signal] */
  facts: async (career, query, signal) => (await facts(career, query, signal)).facts,
  /**
   * In brief.
   *
   * @param {string} career
   * @param {Api.Query} query
   * @param {AbortSignal} [signal]
   * @returns {Promise<{ version?: number, steps: Api.ReplayStep[] }>}
   */
  async replay(career, query, signal) {
    const response = await call(`${of(career)}/replay`, { query, signal });
    const text = await response.text().catch(or(cut));
    try {
      const lines = text.split('\n').filter((line) => line.trim());
      return { version: versionOf(response), steps: lines.map((line) => JSON.parse(line)) };
    } catch {
      throw cut();
    }
  },
  /**
   * @param {string} career
   * @param {Api.Query} query
   * @param {AbortSignal} [signal]
   * @returns {Promise<{ version?: number, points: Api.SeriesPoint[] }>}
   */
  async series(career, query, signal) {
    const response = await call(`${of(career)}/compensation/series`, { query, signal });
    return { version: versionOf(response), points: (await response.json().catch(or(cut))).points };
  },
  /** @type {AboutACareer<Api.Compensation>} */
  compensation: about('/compensation'),
  /** @type {AboutACareer<Api.Periods>} */
  periods: about('/compensation/periods'),
  /** @type {AboutACareer<Api.Growth>} */
  growth: about('/growth'),
  /** @type {AboutACareer<Api.Changes>} */
  changes: about('/changes'),
  /** @type {AboutACareer<Api.Vesting>} */
  vesting: about('/vesting'),
  /**
   * The commands that would record what is due; records nothing.
   *
   * @param {string} career
   * @param {Api.Query} query
   * @param {AbortSignal} [signal]
   * @param {number} [version]
   * @returns {Promise<Api.RecordDue>}
   */
  due: (career, query, signal, version) => post(`${of(career)}/vesting/record-due`, '', { query, signal, version }),
  /** @type {AboutACareer<Api.Upcoming>} */
  upcoming: about('/upcoming'),
  /**
   * @param {string} career
   * @param {Api.StatedClaim} claim
   * @param {Api.Query} query
   * @param {AbortSignal} [signal]
   * @param {number} [version]
   * @returns {Promise<Api.ClaimAudit>}
   */
  claim: (career, claim, query, signal, version) => post(`${of(career)}/claims`, claim, { query, signal, version }),
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
   * @param {number} [version] the one that the career must have
   * @returns {Promise<Api.DryRun>}
   */
  preview: (career, commands, query, signal, version) =>
    post(`${of(career)}/commands`, commands, { query: { ...query, dryRun: true }, signal, headers: ifMatch(version) }),
  /**
   * Records. The same key with the same text, to the byte, is recorded once, however often it is sent.
   *
   * @param {string} career
   * @param {string} text
   * @param {string} key
   * @param {number | undefined} version the one that the career must still have if it was not recorded yet
   * @returns {Promise<Api.Recorded>}
   */
  record: (career, text, key, version) =>
    post(`${of(career)}/commands`, text, { headers: { 'Idempotency-Key': key, ...ifMatch(version) } }),
  /**
   * @param {Blob} body
   * @param {string} type
   * @param {Api.Query} query
   * @param {number} [version] the one that the career must have; 0: there is none yet
   * @returns {Promise<Api.Import>}
   */
  import: (body, type, query, version) => post('api/imports', body, { type, query, headers: ifMatch(version) }),
  /** @param {string} career @param {Api.Query} query */
  exportLink: (career, query) => `./${of(career)}/export${asText(query)}`,
  /** @param {string} career */
  remove: (career) => json(of(career), { method: 'DELETE', query: { confirm: career } }),
  /** @param {string} token */
  signIn: (token) => post('api/session', { token }),
  /**
   * Hears of what anybody records. A browser takes up a connection that broke, but not one that was refused: that one
   * has `ended`.
   *
   * @param {{ heard: (told: Api.Told) => void, opened: () => void, ended: () => void }} by
   */
  listen({ heard, opened, ended }) {
    const stream = new EventSource('./api/events');
    stream.addEventListener('recorded', ({ data }) => heard(JSON.parse(data)));
    stream.addEventListener('open', opened);
    stream.addEventListener('error', () => stream.readyState === EventSource.CLOSED && ended());
  },
  /** @param {AbortSignal} [signal] @returns {Promise<Api.Description>} */
  schema: (signal) => json('v3/api-docs', { signal }),
};
