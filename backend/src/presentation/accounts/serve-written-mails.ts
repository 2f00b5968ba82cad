import { BlockList, isIPv6 } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../../configuration/configuration.js';
import { mailListPage, mailPage, mailPagePolicy, noMailPage } from './mail-pages.js';
import { WrittenMails } from './written-mails.js';

/**
 * `/dev/mail` shows the mails that were written to files, links that work included: to try the product without a
 * mail server. It is not there in production, nor where mail is sent, nor for who is on another machine.
 */
export function serveWrittenMails(app: NestFastifyApplication, { nodeEnv, mail }: Configuration): void {
  if (nodeEnv === 'production' || mail.smtpUrl) return;
  const fastify = app.getHttpAdapter().getInstance();
  const mails = () => app.get(WrittenMails, { strict: false });
  const onlyHere = { onRequest: turnAwayOthers };
  fastify.get('/dev/mail', onlyHere, async (_, reply) => show(reply, mailListPage(await mails().list())));
  fastify.get<{ Params: { name: string } }>('/dev/mail/:name', onlyHere, async ({ params }, reply) => {
    const found = await mails().find(params.name);
    return found ? show(reply, mailPage(found)) : show(reply.code(404), noMailPage());
  });
}

const thisMachine = new BlockList();
thisMachine.addSubnet('127.0.0.0', 8);
thisMachine.addAddress('::1', 'ipv6');

/** The service listens on every interface, and a mail may let its reader into an account. */
function turnAwayOthers({ ip }: FastifyRequest, reply: FastifyReply, goOn: () => void): void {
  if (thisMachine.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4')) return goOn();
  show(reply.code(404), noMailPage());
}

function show(reply: FastifyReply, page: string): FastifyReply {
  return reply
    .headers({
      'content-security-policy': mailPagePolicy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .type('text/html; charset=utf-8')
    .send(page);
}
