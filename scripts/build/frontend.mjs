import { join } from 'node:path';
import { frontendFolder, root } from '../environment/places.mjs';
import { buildChanged } from './build-changed.mjs';
import { fingerprint } from './fingerprint.mjs';

const result = join(frontendFolder, '.next');
const sources = ['frontend', 'backend/openapi.json', 'package-lock.json'];
/** Made by tools, or only read by tests. */
const NOT_A_SOURCE =
  /^frontend\/(node_modules|\.next|e2e|tests?|test-results|playwright-report|coverage|next-env\.d\.ts|playwright\.config\.ts|src\/shared\/api\/schema\.d\.ts|.*\.tsbuildinfo)$/;

/**
 * Builds the web app; needs the backend's OpenAPI document.
 * @param {AbortSignal} stopping
 */
export function buildFrontend(stopping) {
  return buildChanged(
    {
      what: 'the web app',
      commands: [['run', 'build', '-w', 'frontend']],
      results: [join(result, 'BUILD_ID')],
      stamp: join(result, '.fingerprint'),
      fingerprint: () => fingerprint(root, sources, (path) => NOT_A_SOURCE.test(path)),
    },
    stopping,
  );
}
