import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { backendFolder, root } from '../environment/places.mjs';
import { buildChanged } from './build-changed.mjs';
import { fingerprint } from './fingerprint.mjs';

const result = join(backendFolder, 'dist');
const stamp = join(result, '.fingerprint');
const sources = ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json'].map(
  (name) => `backend/${name}`,
);

/**
 * Compiles the backend and writes its OpenAPI document, from which the web app's types are made.
 * @param {AbortSignal} stopping
 */
export function buildBackend(stopping) {
  return buildChanged(
    {
      what: 'the backend',
      commands: [
        ['run', 'build', '-w', 'backend'],
        ['run', 'openapi', '-w', 'backend'],
      ],
      results: [join(result, 'main.js'), join(backendFolder, 'openapi.json')],
      stamp,
      fingerprint: () => fingerprint(root, [...sources, 'package-lock.json']),
      // The compiler leaves what was made from files that are gone.
      prepare: () => rmSync(result, { recursive: true, force: true }),
    },
    stopping,
  );
}

/** To be called by whoever compiles into the result in another way. */
export function forgetBackendBuild() {
  rmSync(stamp, { force: true });
}
