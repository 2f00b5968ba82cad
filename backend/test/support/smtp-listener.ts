import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface ReceivedMail {
  readonly from: string;
  readonly to: string[];
  /** As it came, without the dots that SMTP adds. */
  readonly lines: string[];
}

export interface SmtpListener {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** All commands, in the order they came. */
  readonly commands: string[];
  /** What it says to the next RCPT commands, one each; afterwards it takes every address. */
  readonly answers: string[];
  close(): Promise<void>;
}

/** A small mail server, which speaks as much of SMTP (RFC 5321) as a client needs to hand over a mail. */
export async function listenForMail(): Promise<SmtpListener> {
  const received: ReceivedMail[] = [];
  const commands: string[] = [];
  const answers: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    void converse(socket);
  });

  async function converse(socket: Socket): Promise<void> {
    const say = (line: string) => void socket.write(`${line}\r\n`);
    let mail: ReceivedMail = { from: '', to: [], lines: [] };
    let inData = false;
    say('220 mail.test ESMTP');
    for await (const line of createInterface({ input: socket })) {
      if (inData) {
        if (line !== '.') mail.lines.push(line.replace(/^\./, ''));
        else {
          inData = false;
          received.push(mail);
          say('250 taken');
        }
        continue;
      }
      commands.push(line);
      const address = /<(.*)>/.exec(line)?.[1] ?? '';
      const verb = line.split(' ')[0]!.toUpperCase();
      if (verb === 'MAIL') mail = { from: address, to: [], lines: [] };
      if (verb === 'RCPT') {
        const answer = answers.shift();
        if (!answer) mail.to.push(address);
        say(answer ?? '250 ok');
      } else if (verb === 'DATA') {
        inData = true;
        say('354 go on');
      } else if (verb === 'QUIT') {
        say('221 bye');
        socket.end();
      } else say('250 ok');
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    commands,
    answers,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
