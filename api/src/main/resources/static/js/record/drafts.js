/*
 * What was typed into a form and is not recorded yet: kept by this tab until it is recorded or dropped, so that it
 * survives a reload and a lost connection. It is sent nowhere, and goes with the tab.
 */
const nameOf = ({ career, record, of }) => `trackrecord.draft.${[career ?? '', record, of ?? ''].join('.')}`;

export const drafts = {
  read(form) {
    try {
      return JSON.parse(sessionStorage.getItem(nameOf(form)));
    } catch {
      return null;
    }
  },
  keep(form, draft) {
    try {
      sessionStorage.setItem(nameOf(form), JSON.stringify(draft));
    } catch {
      // Without storage a draft lasts as long as the page.
    }
  },
  forget(form) {
    try {
      sessionStorage.removeItem(nameOf(form));
    } catch {
      // Nothing was kept.
    }
  },
};
