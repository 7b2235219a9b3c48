// Runs before the first paint, so that a chosen colour scheme does not flash. Everything else is a module.
(function () {
  try {
    const scheme = localStorage.getItem('trackrecord.scheme');
    if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.scheme = scheme;
  } catch {
    // Storage may be switched off: the system's choice holds.
  }
})();
