import type { Mail } from '../../../domain/accounts/mailer.js';
import { composeMail } from './compose-mail.js';
import { greeting } from './words.js';

/** To the address that the account had before. */
export function addressChangedMail({ to, name }: { to: string; name: string | null }): Mail {
  return composeMail(to, 'Your e-mail address was changed', [
    greeting(name),
    'Your account at Fermata has another e-mail address now. Nothing more is sent to this one.',
    'If it was not you, tell the box office at once: somebody else may be using your account.',
  ]);
}
