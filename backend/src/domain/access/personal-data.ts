import { type Caller, may } from './caller.js';

/** Whom something is for, as far as it may be seen. */
export interface ShownPerson {
  readonly name: string | null;
  readonly email: string | null;
}

/** Who may not read personal data sees no name, and of an address what somebody who knows it recognises. */
export function shownTo<P extends ShownPerson>(
  caller: Pick<Caller, 'rights'>,
  person: P,
): P | MaskedPerson<P> {
  if (may(caller, 'personal-data:read')) return person;
  return { ...person, name: null, email: person.email && maskEmail(person.email) };
}

type MaskedPerson<P> = Omit<P, 'name' | 'email'> & ShownPerson;

function maskEmail(email: string): string {
  const [first = ''] = email;
  return `${first}…${email.slice(email.lastIndexOf('@'))}`;
}
