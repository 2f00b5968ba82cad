import type { Mail } from '../../../domain/accounts/mailer.js';
import { composeMail } from './compose-mail.js';
import type { SiteLinks } from './site-links.js';
import { greeting } from './words.js';

/** Sent instead of a link when somebody gives an address that has an account. It repeats nothing that was typed. */
export function accountExistsMail({ to, links }: { to: string; links: SiteLinks }): Mail {
  return composeMail(to, 'You have an account already', [
    greeting(null),
    'This address was given for a new account at Fermata, but it has one already. If it was you, log in.',
    { does: 'Log in', link: links.login() },
    { does: 'Choose a new password', link: links.forgot() },
    'If it was not you, there is nothing to do: your account is as it was.',
  ]);
}
