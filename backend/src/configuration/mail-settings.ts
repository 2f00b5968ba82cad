import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface MailSettings {
  /** The server that mail is handed to; null: mail is written to files only. */
  readonly smtpUrl: string | null;
  /** Who mail comes from, such as `Fermata <no-reply@localhost>`. */
  readonly from: string;
  /** Where mail is written to while there is no server. */
  readonly folder: string;
}

const urlMessage = 'must look like smtp://user:password@mail.example:587 or smtps://…';
const sender = /^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

/** A relative data folder is one of the checkout, as it is for the scripts. */
const checkout = fileURLToPath(new URL('../../..', import.meta.url));

const mailSchema = z
  .object({
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: urlMessage })
      .refine((text) => new URL(text).hostname !== '', urlMessage)
      .optional(),
    MAIL_FROM: z.string().max(254).regex(sender, 'must look like Fermata <tickets@example.org>').optional(),
    DATA_DIR: z.string().default('.data'),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    error: 'is required with SMTP_URL: the address that mail comes from',
  })
  .transform((given): MailSettings => ({
    smtpUrl: given.SMTP_URL ?? null,
    from: given.MAIL_FROM ?? 'Fermata <no-reply@localhost>',
    folder: resolve(checkout, given.DATA_DIR, 'mail'),
  }));

/** `SMTP_URL`, `MAIL_FROM` and `DATA_DIR`. */
export function readMailSettings(
  given: Readonly<Record<string, string | undefined>>,
): z.ZodSafeParseResult<MailSettings> {
  return mailSchema.safeParse(given);
}
