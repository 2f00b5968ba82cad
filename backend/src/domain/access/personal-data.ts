import { type Caller, may } from './caller.js';

/** Whom something is for, as far as it may be seen. */
export interface ShownPerson {
  readonly name: string | null;
  readonly email: string | null;
}

type Masked<P extends ShownPerson> = Omit<P, 'name' | 'email'> & {
  readonly name: null;
  readonly email: string | Extract<P['email'], null>;
};

/** Who may not read personal data sees no name, and of an address what somebody who knows it recognises. */
export function shownTo<P extends ShownPerson>(caller: Pick<Caller, 'rights'>, person: P): P | Masked<P> {
  if (may(caller, 'personal-data:read')) return person;
  const email = person.email as string | Extract<P['email'], null>;
  return { ...person, name: null, email: email && maskEmail(email) };
}

function maskEmail(email: string): string {
  const [first = ''] = email;
  return `${first}…${email.slice(email.lastIndexOf('@'))}`;
}
