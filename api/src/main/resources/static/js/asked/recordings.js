import { api } from '../api.js';

/*
 * What anybody records, heard by every tab through one stream: browsers allow six connections to a server. The tab that
 * holds the lock listens and passes on what it hears; when it goes, the next one does.
 */

/** @type {Set<(told: Api.Told) => void>} */
const listeners = new Set();
const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel('trackrecord.recorded') : null;
let begun = false;

/**
 * Milliseconds until the page listens: the first view comes first, and who waits for the network to be quiet before
 * looking at the page (a test, a printer) is not kept waiting by a stream without an end. What is recorded meanwhile is
 * told when the stream begins.
 */
const LATER = 2000;

/** @param {Api.Told} told */
const tell = (told) => listeners.forEach((listener) => listener(told));

/** @param {Api.Told} told */
function passOn(told) {
  others?.postMessage(told);
  tell(told);
}

function begin() {
  // Locks are there where the connection can be trusted; elsewhere each tab listens for itself.
  if (navigator.locks && others)
    navigator.locks.request('trackrecord.recorded', () => new Promise(() => api.listen(passOn)));
  else api.listen(tell);
}

/** @param {(told: Api.Told) => void} listener */
export function hearRecordings(listener) {
  listeners.add(listener);
  if (!begun) {
    begun = true;
    // What the listening tab passes on is heard at once: it would not be told again.
    others?.addEventListener('message', ({ data }) => tell(data));
    setTimeout(begin, LATER);
  }
  return () => listeners.delete(listener);
}
