const sleepAfterMilliseconds = 60_000;

/**
 * Tells when the page need not hear of anything, hidden for a minute or left, and when it is seen again. A page that is
 * left may come back as it was (bfcache), which an open connection would prevent.
 */
export function watchPageAttention(events: { onSleep: () => void; onWake: () => void }): void {
  let timer = 0;
  const look = () => {
    window.clearTimeout(timer);
    if (document.visibilityState === 'visible') events.onWake();
    else timer = window.setTimeout(events.onSleep, sleepAfterMilliseconds);
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pagehide', events.onSleep);
  window.addEventListener('pageshow', look);
  window.addEventListener('online', look);
  look();
}
