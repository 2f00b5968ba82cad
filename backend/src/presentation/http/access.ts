import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth } from '@nestjs/swagger';
import { ProblemResponses } from '../openapi/problem-responses.js';

/** Who may call a route. What is not marked needs a live session. */
export type Access = 'public' | 'customer' | 'admin';

export const accessKey = 'access';

/** Nobody needs a session here; a live one still tells who is calling. */
export const Public = () => SetMetadata(accessKey, 'public' satisfies Access);

/** Everybody with a live session, guests and admins too. */
export const CustomersOnly = () =>
  applyDecorators(
    SetMetadata(accessKey, 'customer' satisfies Access),
    ApiBearerAuth('bearer'),
    ApiCookieAuth('cookie'),
    ProblemResponses('UNAUTHENTICATED'),
  );

export const AdminsOnly = () =>
  applyDecorators(
    SetMetadata(accessKey, 'admin' satisfies Access),
    ApiBearerAuth('bearer'),
    ApiCookieAuth('cookie'),
    ProblemResponses('UNAUTHENTICATED', 'FORBIDDEN'),
  );
