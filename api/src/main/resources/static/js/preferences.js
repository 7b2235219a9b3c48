// What a person likes, whatever career they look at: kept in this browser and never sent.
/** @type {Set<() => void>} */
const listeners = new Set();
/** @param {string} name */
const stored = (name) => {
  try {
    return localStorage.getItem(`trackrecord.${name}`);
  } catch {
    return null;
  }
};
/** @param {string} name @param {string | null} value */
const store = (name, value) => {
  try {
    if (value === null) localStorage.removeItem(`trackrecord.${name}`);
    else localStorage.setItem(`trackrecord.${name}`, value);
  } catch {
    // Without storage a preference lasts as long as the page.
  }
};

let hidden = stored('hidden') === 'yes';
let singleKeys = stored('keys') !== 'no';
let scheme = stored('scheme');
const veil = () => document.documentElement.toggleAttribute('data-hidden', hidden);
veil();

const changed = () => listeners.forEach((listener) => listener());

export const preferences = {
  /** Privacy mode: no amount is shown. */
  get hidden() {
    return hidden;
  },
  set hidden(value) {
    hidden = value;
    store('hidden', value ? 'yes' : null);
    veil();
    changed();
  },
  /** Whether single keys act as shortcuts; people who dictate switch them off. */
  get singleKeys() {
    return singleKeys;
  },
  set singleKeys(value) {
    singleKeys = value;
    store('keys', value ? null : 'no');
    changed();
  },
  /** 'light', 'dark', or null for the system's choice. */
  get scheme() {
    return scheme;
  },
  set scheme(value) {
    scheme = value;
    store('scheme', value);
    if (value) document.documentElement.dataset.scheme = value;
    else delete document.documentElement.dataset.scheme;
    changed();
  },
  /** @param {() => void} listener */
  listen(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
