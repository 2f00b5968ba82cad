import { randomBytes } from 'node:crypto';
import { z } from 'zod';

export interface AccountSettings {
  /** Signs links and encrypts second factors. */
  readonly appSecret: string;
  /** Whether the secret was drawn at random and ends with this process. */
  readonly appSecretIsDrawn: boolean;
  /** What the links in mails begin with, without a slash at the end. */
  readonly publicUrl: string;
}

const howToMakeOne = 'make one with: node -p "crypto.randomBytes(32).toString(\'base64url\')"';
const lengthMessage = `must have 32 to 200 characters; ${howToMakeOne}`;
const urlMessage = 'must look like https://tickets.example, without a path';

const accountSchema = z
  .object({
    NODE_ENV: z.string().optional(),
    PORT: z.string().default('3000'),
    APP_SECRET: z.string().min(32, lengthMessage).max(200, lengthMessage).optional(),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: urlMessage })
      .refine((text) => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, ''), urlMessage)
      .optional(),
  })
  .transform(({ NODE_ENV, PORT, APP_SECRET, PUBLIC_URL }, context): AccountSettings => {
    const refuse = (message: string) =>
      context.addIssue({ code: 'custom', path: ['APP_SECRET'], message: `${message}; ${howToMakeOne}` });
    if (NODE_ENV === 'production') {
      if (APP_SECRET === undefined) refuse('is required in production');
      else if (isGuessable(APP_SECRET)) refuse('is easy to guess');
    }
    return {
      appSecret: APP_SECRET ?? randomBytes(32).toString('base64url'),
      appSecretIsDrawn: APP_SECRET === undefined,
      publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/$/, ''),
    };
  });

/** What somebody left as they found it, or typed without thinking. */
function isGuessable(secret: string): boolean {
  return /change.?(me|it)|replace.?(me|it)|example|secret|password/i.test(secret) || new Set(secret).size < 8;
}

/** `APP_SECRET` and `PUBLIC_URL`. */
export function readAccountSettings(
  given: Readonly<Record<string, string | undefined>>,
): z.ZodSafeParseResult<AccountSettings> {
  return accountSchema.safeParse(given);
}
