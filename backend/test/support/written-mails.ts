import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Mailer } from '../../src/domain/accounts/mailer.js';
import { MailFolder, type WrittenMail } from '../../src/infrastructure/accounts/mail-folder.js';
import type { QueuedMailer } from '../../src/infrastructure/accounts/queued-mailer.js';

/** All mails that the service has sent so far, the newest first. */
export async function writtenMails({ app }: { app: NestFastifyApplication }): Promise<WrittenMail[]> {
  await app.get<QueuedMailer>(Mailer, { strict: false }).idle();
  return app.get(MailFolder, { strict: false }).list();
}

/** The token in the first link of a mail that has one. */
export function tokenIn({ text }: Pick<WrittenMail, 'text'>): string | null {
  return /#token=(\S+)/.exec(text)?.[1] ?? null;
}
