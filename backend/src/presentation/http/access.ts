import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Right, Scope } from '../../domain/access/right.js';
import { ProblemResponses } from '../openapi/problem-responses.js';

/** Who may call a route. What is not marked needs a live session. */
export interface Access {
  /** Nobody needs a session; a live one still tells who is calling. */
  readonly open?: true;
  /** Nobody is asked who they are, as the answer is the same for all. */
  readonly anonymous?: true;
  /** A session is enough, whoever has it. */
  readonly session?: true;
  /** A role or a key with this right is enough. */
  readonly right?: Right;
}

export const accessKey = 'access';
export const despiteDutiesKey = 'despite-duties';

/** Open, and not even a session that comes along is looked at. */
export const Anonymous = () => SetMetadata(accessKey, { open: true, anonymous: true } satisfies Access);

export const Public = () => SetMetadata(accessKey, { open: true } satisfies Access);

/** Everybody with a live session, guests and staff too, and no key. */
export const SessionOnly = () => closed({ session: true });

/** Staff whose role has the right, and keys with that scope. */
export const Needs = (right: Right) => closed({ right });

/** Everybody with a live session, and keys with the scope. */
export const SessionOr = (scope: Scope) => closed({ session: true, right: scope });

/** Also for who has to change a password or set up a second factor first. */
export const DespiteDuties = () => SetMetadata(despiteDutiesKey, true);

/** What is said at a route counts more than what is said at its controller. */
export function accessOf(handler: object, controller: object): Access {
  const said = (target: object) => Reflect.getMetadata(accessKey, target) as Access | undefined;
  return said(handler) ?? said(controller) ?? { session: true };
}

function closed(access: Access) {
  return applyDecorators(
    SetMetadata(accessKey, access),
    ProblemResponses('UNAUTHENTICATED', 'FORBIDDEN', 'PASSWORD_CHANGE_REQUIRED', 'SECOND_FACTOR_REQUIRED'),
  );
}
