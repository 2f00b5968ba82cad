import type { TestApp } from './test-app.js';
import type { TestClient } from './test-client.js';

/** So many people with a session each. */
export function guestsOf(app: TestApp, count: number): Promise<TestClient[]> {
  return Promise.all(Array.from({ length: count }, () => app.guest()));
}
