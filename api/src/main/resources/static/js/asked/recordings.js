import { api } from '../api.js';

/*
 * What anybody records, heard by every tab through one stream: browsers allow six connections to a server. The tab that
 * holds the lock listens and passes on what it hears; when it goes, the next one does. A stream that was refused is asked
 * for again, at once when a tab is looked at, and else every 1 to 60 seconds.
 */

/** @type {Set<(told: Page.Told) => void>} */
const listeners = new Set();
const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel('trackrecord.recorded') : null;
let begun = false;

/**
 * Milliseconds until the page listens: the first view comes first, and who waits for the network to be quiet before
 * looking at the page (a test, a printer) is not kept waiting by a stream without an end. What is recorded meanwhile is
 * told when the stream begins.
 */
const LATER = 2000;
const SOONEST = 1_000;
const LATEST = 60_000;
const LOOKED_AT = 'looked at';

let pause = SOONEST;
/** @type {ReturnType<typeof setTimeout> | null} until the stream is asked for again */
let waiting = null;
let missing = false;

/** @param {Page.Told} told */
const tell = (told) => listeners.forEach((listener) => listener(told));

/** Tells every tab of what became known, by the stream or in another way. @param {Page.Told} told */
export function tellAll(told) {
  others?.postMessage(told);
  tell(told);
}

function listen() {
  waiting = null;
  api.listen({
    heard: tellAll,
    opened() {
      pause = SOONEST;
      // A new stream tells of the newest facts alone: whatever was recorded while there was none is looked for.
      if (missing) tellAll({});
      missing = false;
    },
    ended() {
      missing = true;
      waiting = setTimeout(listen, pause);
      pause = Math.min(pause * 2, LATEST);
    },
  });
}

function listenAtOnce() {
  if (!waiting) return;
  clearTimeout(waiting);
  listen();
}

function lookedAt() {
  others?.postMessage(LOOKED_AT);
  listenAtOnce();
}

function begin() {
  // Locks are there where the connection can be trusted; elsewhere each tab listens for itself.
  if (navigator.locks && others) navigator.locks.request('trackrecord.recorded', () => new Promise(() => listen()));
  else listen();
  addEventListener('online', lookedAt);
  addEventListener('focus', lookedAt);
  document.addEventListener('visibilitychange', () => document.hidden || lookedAt());
}

/** @param {(told: Page.Told) => void} listener */
export function hearRecordings(listener) {
  listeners.add(listener);
  if (!begun) {
    begun = true;
    // What the listening tab passes on is heard at once: it would not be told again.
    others?.addEventListener('message', ({ data }) => (data === LOOKED_AT ? listenAtOnce() : tell(data)));
    setTimeout(begin, LATER);
  }
  return () => listeners.delete(listener);
}
