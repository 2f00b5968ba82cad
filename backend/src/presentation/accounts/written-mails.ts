export interface WrittenMail {
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly writtenAt: Date;
}

/** Mails that were written to files, as there is no server to send them. */
export abstract class WrittenMails {
  /** The newest first. */
  abstract list(): Promise<WrittenMail[]>;
  /** Null for a name that no mail has. */
  abstract find(name: string): Promise<WrittenMail | null>;
}
