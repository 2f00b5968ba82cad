import { createTransport } from 'nodemailer';
import { type Mail, Mailer } from '../../domain/accounts/mailer.js';
import { mailMessage } from './mail-message.js';
import type { MailFolder } from './mail-folder.js';

/** Puts mail into a folder instead of sending it. */
export class FileMailer extends Mailer {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(
    private readonly folder: MailFolder,
    private readonly from: string,
  ) {
    super();
  }

  async send(mail: Mail): Promise<void> {
    const { message } = await this.transport.sendMail(mailMessage(mail, this.from));
    await this.folder.add(mail, message as Buffer);
  }
}
