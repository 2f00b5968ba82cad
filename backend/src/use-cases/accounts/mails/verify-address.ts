import type { Mail } from '../../../domain/accounts/mailer.js';
import { composeMail } from './compose-mail.js';
import { greeting, worksOnce } from './words.js';

/** Anybody can have it sent to anybody, so it repeats nothing that was typed, such as a name. */
export function verifyAddressMail({ to, link }: { to: string; link: string }): Mail {
  return composeMail(to, 'Confirm your e-mail address', [
    greeting(null),
    'This address was given for an account at Fermata. If it was you, confirm that it is yours.',
    { does: 'Confirm the address', link },
    worksOnce('verify-email'),
    'If it was not you, there is nothing to do: without the link nobody can use your address.',
  ]);
}
