import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Customer } from '../../domain/customers/customer.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose live session came with the request. */
    caller?: Customer | null;
  }
}

function callerOf(context: ExecutionContext): Customer | null {
  return context.switchToHttp().getRequest<FastifyRequest>().caller ?? null;
}

/** Who is calling; only for routes that need a session. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Customer => {
  const caller = callerOf(context);
  if (!caller) throw new Error('This route is public: its caller may be nobody.');
  return caller;
});

/** Who is calling, or null for nobody. */
export const OptionalCaller = createParamDecorator((_: unknown, context: ExecutionContext) =>
  callerOf(context),
);
