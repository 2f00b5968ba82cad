import type { FastifyReply } from 'fastify';
import type { StartedSession } from '../../use-cases/customers/session-opener.js';
import { setSessionCookie } from '../http/session-cookie.js';
import { presentCustomer } from './customer-presenter.js';

/** Answers with a session that was just opened: the cookie for browsers, the token for others. */
export function openSession(reply: FastifyReply, started: StartedSession) {
  setSessionCookie(reply, started);
  return { token: started.token, customer: presentCustomer(started.customer) };
}
