/** Every kind of caller that the API may meet. */
export const callers = [
  'nobody',
  'ended session',
  'guest',
  'owner',
  'admin',
  'manager',
  'box_office',
  'viewer',
  'key with the scope',
  'key without it',
] as const;
export type CallerName = (typeof callers)[number];

/** The exact status that each caller is answered with. */
export type Outcomes = Readonly<Record<CallerName, number>>;

const withoutSession = { nobody: 401, 'ended session': 401 };
const noKeys = { 'key with the scope': 403, 'key without it': 403 };

/** All may. */
export function all(status: number, except: Partial<Outcomes> = {}): Outcomes {
  return { ...(Object.fromEntries(callers.map((name) => [name, status])) as Outcomes), ...except };
}

/** Everybody with a session may, for what is their own. */
export function sessions(status: number, except: Partial<Outcomes> = {}): Outcomes {
  return { ...all(status), ...withoutSession, ...noKeys, ...except };
}

/** Only whose it is may; for everybody else it does not exist. */
export function owner(status: number, except: Partial<Outcomes> = {}): Outcomes {
  return sessions(404, { owner: status, ...except });
}

type StaffName = 'admin' | 'manager' | 'box_office' | 'viewer';

/** Only these roles may, and where `key` is given a key with the scope. */
export function staff(
  status: number,
  roles: readonly StaffName[],
  key: 'key' | 'no key' = 'no key',
): Outcomes {
  return {
    ...all(403),
    ...withoutSession,
    ...Object.fromEntries(roles.map((role) => [role, status])),
    ...(key === 'key' && { 'key with the scope': status }),
  };
}
