import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../domain/access/caller.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose live session or key came with the request. */
    caller?: Caller | null;
  }
}

function callerOf(context: ExecutionContext): Caller | null {
  return context.switchToHttp().getRequest<FastifyRequest>().caller ?? null;
}

/** Who is calling; only for routes that are not public. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const caller = callerOf(context);
  if (!caller) throw new Error('This route is public: its caller may be nobody.');
  return caller;
});

/** Who is calling, or null for nobody. */
export const OptionalCaller = createParamDecorator((_: unknown, context: ExecutionContext) =>
  callerOf(context),
);

/** The id of whoever has the session; null for nobody, and for a key, which is no person. */
export function sessionOwnerOf(caller: Caller | null): string | null {
  return caller?.sessionId ? caller.id : null;
}
