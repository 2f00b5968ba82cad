/**
 * Prints one line of progress.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`• ${line}\n`);
}

/**
 * Prints what is about to be done, does it, and says how long it took if that was noticeable.
 * @template T
 * @param {string} line
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function sayWhile(line, work) {
  const began = Date.now();
  say(`${line} …`);
  const result = await work();
  const seconds = Math.round((Date.now() - began) / 1000);
  if (seconds > 2) process.stdout.write(`  done in ${seconds} s\n`);
  return result;
}
