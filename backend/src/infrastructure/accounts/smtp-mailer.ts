import { createTransport } from 'nodemailer';
import { type Mail, Mailer } from '../../domain/accounts/mailer.js';
import { mailMessage } from './mail-message.js';
import { smtpServer } from './smtp-server.js';

/** Hands mail to a server; rejects if the server does not take it. */
export class SmtpMailer extends Mailer {
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
    mostConnections: number,
  ) {
    super();
    this.transport = createTransport({
      ...smtpServer(url),
      pool: true,
      maxConnections: mostConnections,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      dnsTimeout: 10_000,
      socketTimeout: 30_000,
    });
  }

  async send(mail: Mail): Promise<void> {
    await this.transport.sendMail(mailMessage(mail, this.from));
  }

  close(): void {
    this.transport.close();
  }
}
