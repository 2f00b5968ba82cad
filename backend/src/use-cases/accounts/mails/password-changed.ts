import type { Mail } from '../../../domain/accounts/mailer.js';
import { composeMail } from './compose-mail.js';
import type { SiteLinks } from './site-links.js';
import { greeting } from './words.js';

interface PasswordChanged {
  readonly to: string;
  readonly name: string | null;
  readonly links: SiteLinks;
}

export function passwordChangedMail({ to, name, links }: PasswordChanged): Mail {
  return composeMail(to, 'Your password was changed', [
    greeting(name),
    'Your account at Fermata has a new password, and all other devices are logged out.',
    'If it was not you, choose a new password at once.',
    { does: 'Choose a new password', link: links.forgot() },
  ]);
}
