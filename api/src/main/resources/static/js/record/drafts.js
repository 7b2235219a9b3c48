/*
 * What was typed into a form and is not recorded yet: kept by this tab until it is recorded or dropped, so that it
 * survives a reload and a lost connection. It is sent nowhere, and goes with the tab.
 */

/** @typedef {{ career?: string, record: string, of: number | null }} Form which form it is */
/**
 * @typedef {{ career: string, key: string, text: string, version?: number, open: boolean }} Sent a request, to be sent again
 *   as it was: of the version that the career had; `open` where it may have been recorded although no answer came
 */
/**
 * @typedef {{ draft: Page.Draft, name: string, sent: Sent | null, overtaken: boolean }} Kept `overtaken` where another request
 *   than `sent` may have been recorded
 */

/** @param {Form} form */
const nameOf = ({ career, record, of }) => `trackrecord.draft.${[career ?? '', record, of ?? ''].join('.')}`;

export const drafts = {
  /** @param {Form} form @returns {Kept | null} */
  read(form) {
    try {
      return JSON.parse(sessionStorage.getItem(nameOf(form)) ?? 'null');
    } catch {
      return null;
    }
  },
  /** @param {Form} form @param {Kept} draft */
  keep(form, draft) {
    try {
      sessionStorage.setItem(nameOf(form), JSON.stringify(draft));
    } catch {
      // Without storage a draft lasts as long as the page.
    }
  },
  /** @param {Form} form */
  forget(form) {
    try {
      sessionStorage.removeItem(nameOf(form));
    } catch {
      // Nothing was kept.
    }
  },
};
