import type { Mail } from '../../domain/accounts/mailer.js';

/** One bare address. What could be read as a second one, as a name or as a header is none. */
const bareAddress = /^[^\s<>(),:;"\\[\]@]+@[^\s<>(),:;"\\[\]@]+$/;

/** A mail as nodemailer takes it: to one address, and with no content fetched from a file or from the network. */
export function mailMessage({ to, subject, text, html }: Mail, from: string) {
  if (!bareAddress.test(to)) throw Object.assign(new Error('Not an address'), { code: 'EENVELOPE' });
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
