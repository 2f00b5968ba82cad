import type { Configuration } from '../../configuration/configuration.js';
import { FileMailer } from './file-mailer.js';
import type { MailFolder } from './mail-folder.js';
import { type MailQueueBounds, QueuedMailer } from './queued-mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

const bounds: MailQueueBounds = {
  atOnce: 3,
  longestQueue: 1000,
  pausesMs: [1000, 5000, 30_000],
  closingMs: 5000,
};

export function createMailer({ mail }: Configuration, folder: MailFolder): QueuedMailer {
  const carrier = mail.smtpUrl
    ? new SmtpMailer(mail.smtpUrl, mail.from, bounds.atOnce)
    : new FileMailer(folder, mail.from);
  return new QueuedMailer(carrier, bounds);
}
