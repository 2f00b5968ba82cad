import { setImmediate as turn } from 'node:timers/promises';

/** Others want to be served too: after so many milliseconds it is their turn. */
const sliceMs = 5;

/** Looking at the clock takes time as well. */
const itemsALook = 32;

/** Does something with each of many; answers for how long that kept the process busy, in milliseconds. */
export async function inSlices<T>(items: Iterable<T>, act: (item: T) => void): Promise<number> {
  let busyMs = 0;
  let since = performance.now();
  let done = 0;
  for (const item of items) {
    act(item);
    if (++done % itemsALook > 0) continue;
    const elapsedMs = performance.now() - since;
    if (elapsedMs < sliceMs) continue;
    busyMs += elapsedMs;
    await turn();
    since = performance.now();
  }
  return busyMs + performance.now() - since;
}
