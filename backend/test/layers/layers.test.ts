import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The layer violations that the linter finds in the fixture, one line a file. */
function violationsInFixture(): string[] {
  const eslint = resolve(root, 'node_modules/eslint/bin/eslint.js');
  const args = [eslint, '--no-ignore', '--format', 'json', 'backend/test/layers/fixture'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const files = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string | null }[] }[];
  return files
    .filter(({ messages }) => messages.some(({ ruleId }) => ruleId?.startsWith('boundaries/')))
    .map(({ filePath }) => filePath.split('/fixture/src/')[1]!)
    .sort();
}

describe('the layer rule', () => {
  test('refuses every wrong import of the fixture and none of the right ones', () => {
    expect(violationsInFixture()).toEqual([
      'domain/imports-a-package.ts',
      'domain/imports-infrastructure.ts',
      'domain/imports-node.ts',
      'domain/imports-unlisted.ts',
      'elsewhere/unlisted.ts',
      'presentation/imports-infrastructure.ts',
      'use-cases/imports-presentation.ts',
    ]);
  });
});
