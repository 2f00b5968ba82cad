import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validate } from 'uuid';
import type { Mail } from '../../domain/accounts/mailer.js';
import { UuidV7Generator } from '../kernel/uuid-v7-generator.js';

/** A mail that was written to the folder. */
export interface WrittenMail extends Pick<Mail, 'to' | 'subject' | 'text'> {
  readonly name: string;
  readonly writtenAt: Date;
}

const mostKept = 200;

/**
 * The newest mails, each as an RFC 822 file for a mail program and as JSON for us. They hold links that work: nobody
 * but the owner of the process may read them. Names ascend with time.
 */
export class MailFolder {
  private readonly ids = new UuidV7Generator();

  constructor(private readonly path: string) {}

  async add({ to, subject, text }: Mail, message: Buffer): Promise<void> {
    const name = this.ids.next();
    const content = JSON.stringify({ to, subject, text, writtenAt: new Date() });
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    await writeFile(this.file(name, 'eml'), message, { mode: 0o600 });
    await writeFile(this.file(name, 'part'), content, { mode: 0o600 });
    await rename(this.file(name, 'part'), this.file(name, 'json'));
    for (const old of (await this.names()).slice(mostKept)) {
      for (const kind of ['json', 'eml'] as const) await rm(this.file(old, kind), { force: true });
    }
  }

  /** The newest first. */
  async list(): Promise<WrittenMail[]> {
    const mails = await Promise.all((await this.names()).map((name) => this.find(name)));
    return mails.filter((mail) => mail !== null);
  }

  /** Null for a name that we did not give, wherever it may point to, and for a mail that is gone. */
  async find(name: string): Promise<WrittenMail | null> {
    if (!validate(name)) return null;
    const content = await unlessMissing(readFile(this.file(name, 'json'), 'utf8'));
    if (content === null) return null;
    const mail = JSON.parse(content) as Omit<WrittenMail, 'name' | 'writtenAt'> & { writtenAt: string };
    return { ...mail, name, writtenAt: new Date(mail.writtenAt) };
  }

  private async names(): Promise<string[]> {
    const files = (await unlessMissing(readdir(this.path))) ?? [];
    return files
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -'.json'.length))
      .filter((name) => validate(name))
      .sort()
      .reverse();
  }

  private file(name: string, kind: 'eml' | 'json' | 'part'): string {
    return join(this.path, `${name}.${kind}`);
  }
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
