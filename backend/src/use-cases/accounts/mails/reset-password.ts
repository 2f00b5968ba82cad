import type { Mail } from '../../../domain/accounts/mailer.js';
import { composeMail } from './compose-mail.js';
import { greeting, worksOnce } from './words.js';

export function resetPasswordMail({ to, link }: { to: string; link: string }): Mail {
  return composeMail(to, 'Choose a new password', [
    greeting(null),
    'Somebody asked for a new password for your account at Fermata. If it was you, choose one.',
    { does: 'Choose a new password', link },
    worksOnce('reset-password'),
    'If it was not you, there is nothing to do: your password stays as it is.',
  ]);
}
