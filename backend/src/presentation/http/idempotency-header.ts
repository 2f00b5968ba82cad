import { ApiHeader } from '@nestjs/swagger';

/** Documents the header of a request that may be repeated. */
export const IdempotencyHeader = () =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'A key of your own, 1–64 visible ASCII characters: sending the same request again with it answers the same booking, marked by `Idempotency-Replayed: true`.',
    schema: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[!-~]+$' },
  });
