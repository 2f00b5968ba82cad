import { scopes } from '../../src/domain/access/right.js';
import { member, password } from '../support/accounts.js';
import { integrate } from '../support/integrators.js';
import { adminLogin, type TestApp } from '../support/test-app.js';

/** Who calls in a fuzz run: each answers with the token of a new session, or null for nobody. */
export const callers: Readonly<Record<string, (app: TestApp) => Promise<string | null>>> = {
  nobody: () => Promise.resolve(null),
  'a guest': async (app) => (await app.guest()).token,
  'another guest': async (app) => (await app.guest()).token,
  'a customer': async (app) => (await member(app)).token,
  // Never the one whom `app.admin()` logs in: what is sent may change the password, or the role.
  'an admin': async (app) => (await app.staff('admin')).token,
  'a manager': async (app) => (await app.staff('manager')).token,
  'the box office': async (app) => (await app.staff('box_office')).token,
  'a viewer': async (app) => (await app.staff('viewer')).token,
  'an integrator': async (app) => (await integrate(app, await app.staff('admin'), ...scopes)).key.key,
};

/** What callers know by heart. */
export const passwords: Readonly<Record<string, string>> = {
  'a customer': password,
  'an admin': adminLogin.password,
  'a manager': adminLogin.password,
  'the box office': adminLogin.password,
  'a viewer': adminLogin.password,
};

/** The callers' sessions; one that ended is replaced by a new one. */
export class Sessions {
  private readonly usual = new Map<string, Promise<string | null>>();
  private readonly risked = new Map<string, Promise<string | null>>();

  constructor(private readonly app: TestApp) {}

  /** What may end a session is asked in another one than the rest, or nobody would keep theirs for long. */
  tokenFor(caller: string, { method, path }: { method: string; path: string }): Promise<string | null> {
    const mayEnd = method !== 'GET' && /^\/api\/(auth\/[^{]+|me)$/.test(path);
    return this.kept(mayEnd ? this.risked : this.usual, caller);
  }

  tokenOf(caller: string): Promise<string | null> {
    return this.kept(this.usual, caller);
  }

  /** To be told when a session turned out to have ended. */
  async forget(caller: string, ended: string | null): Promise<void> {
    if (ended === null) return;
    for (const tokens of [this.usual, this.risked]) {
      if ((await tokens.get(caller)) === ended) tokens.delete(caller);
    }
  }

  private kept(tokens: Map<string, Promise<string | null>>, caller: string): Promise<string | null> {
    const token = tokens.get(caller) ?? callers[caller]!(this.app);
    tokens.set(caller, token);
    return token;
  }
}
