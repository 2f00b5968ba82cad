import type { Mail } from '../../../domain/accounts/mailer.js';
import { composeMail } from './compose-mail.js';
import type { SiteLinks } from './site-links.js';
import { greeting } from './words.js';

interface SecondFactorRemoved {
  readonly to: string;
  readonly name: string | null;
  readonly links: SiteLinks;
}

export function secondFactorRemovedMail({ to, name, links }: SecondFactorRemoved): Mail {
  return composeMail(to, 'Your second factor was removed', [
    greeting(name),
    'Your account at Fermata asks for no code any more when you log in: the password is enough.',
    'If it was not you, choose a new password at once.',
    { does: 'Choose a new password', link: links.forgot() },
  ]);
}
