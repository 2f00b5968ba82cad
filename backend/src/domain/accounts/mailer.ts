export interface Mail {
  /** The bare address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for who reads HTML. */
  readonly html?: string;
}

/** Sends mail. What goes wrong afterwards is logged: whoever sends learns nothing of it, and does not wait. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}
