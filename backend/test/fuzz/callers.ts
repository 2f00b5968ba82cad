import type { TestApp } from '../support/test-app.js';

/** Who calls in a fuzz run: each answers with the token of a new session, or null for nobody. */
export const callers: Readonly<Record<string, (app: TestApp) => Promise<string | null>>> = {
  nobody: () => Promise.resolve(null),
  'a guest': async (app) => (await app.guest()).token,
  'another guest': async (app) => (await app.guest()).token,
  'an admin': async (app) => (await app.admin()).token,
};

/** The callers' sessions; one that ended is replaced by a new one. */
export class Sessions {
  private readonly tokens = new Map<string, Promise<string | null>>();

  constructor(private readonly app: TestApp) {}

  tokenOf(caller: string): Promise<string | null> {
    const token = this.tokens.get(caller) ?? callers[caller]!(this.app);
    this.tokens.set(caller, token);
    return token;
  }

  /** To be told when a session turned out to have ended. */
  async forget(caller: string, ended: string | null): Promise<void> {
    if (ended !== null && (await this.tokens.get(caller)) === ended) this.tokens.delete(caller);
  }
}
