import { Problem } from '../reporting/problem.mjs';

const OLDEST = [20, 19];

/** Stops with a sentence on a Node that is too old for the packages. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Problem(
    `Fermata needs Node ${OLDEST.join('.')} or newer, and this is ${version}: install it from https://nodejs.org.`,
  );
}
