import { StopRequested } from '../reporting/problem.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Fires, with a StopRequested as its reason, at Ctrl-C, SIGTERM, when the terminal closes, or when the npm that runs us
 * is gone. Later requests change nothing: npm passes Ctrl-C on a second time.
 * @returns {AbortSignal}
 */
export function onStopRequest() {
  const controller = new AbortController();
  const stop = () => controller.abort(new StopRequested());
  for (const signal of SIGNALS) process.on(signal, stop);
  if (process.env.npm_lifecycle_event) stopWithParent(stop);
  return controller.signal;
}

/** @param {() => void} stop */
function stopWithParent(stop) {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop(), 1000).unref();
}
