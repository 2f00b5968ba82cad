import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type {
  PersonalDocument,
  PersonalList,
  PersonalLists,
  PersonalProfile,
} from '../../use-cases/privacy/personal-data-queries.js';

/**
 * Writes the document to a file without a name, from which it is answered as fast as the client takes it: neither the
 * memory nor a connection to the database has to wait for a slow client.
 */
export class JsonSpool implements PersonalDocument {
  private list: PersonalList | null = null;
  private empty = true;

  private constructor(private readonly file: FileHandle) {}

  /** Answers what `fill` has written; the file is gone once it was read, or when anything fails. */
  static async of(fill: (document: PersonalDocument) => Promise<void>): Promise<Readable> {
    const path = join(tmpdir(), `fermata-${randomUUID()}`);
    const file = await open(path, 'wx+', 0o600);
    try {
      await unlink(path);
      const spool = new JsonSpool(file);
      await fill(spool);
      await file.appendFile(`${spool.list ? ']' : ''}}`);
      return file.createReadStream({ start: 0 });
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async setProfile(profile: PersonalProfile): Promise<void> {
    await this.file.appendFile(`{"profile":${JSON.stringify(profile)}`);
  }

  async append<L extends PersonalList>(list: L, items: readonly PersonalLists[L][]): Promise<void> {
    let text = '';
    if (this.list !== list) {
      text = `${this.list ? ']' : ''},"${list}":[`;
      this.list = list;
      this.empty = true;
    }
    for (const item of items) {
      text += `${this.empty ? '' : ','}\n${JSON.stringify(item)}`;
      this.empty = false;
    }
    await this.file.appendFile(text);
  }
}
