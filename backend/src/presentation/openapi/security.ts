import type { Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { isScope } from '../../domain/access/right.js';
import { type Access, accessOf } from '../http/access.js';
import { sessionCookie } from '../http/session-cookie.js';

type SecurityScheme = Exclude<
  NonNullable<NonNullable<OpenAPIObject['components']>['securitySchemes']>[string],
  { $ref: string }
>;
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

export const securitySchemes: Readonly<Record<string, SecurityScheme>> = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'opaque',
    description: 'The token of a session.',
  },
  cookie: { type: 'apiKey', in: 'cookie', name: sessionCookie, description: 'The same in a browser.' },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'fk_…',
    description: 'The key of an integrator’s program, with the scopes that it was given.',
  },
};

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** Says at every operation who may call it, from the same words that the guard goes by. */
export function stateSecurity(document: OpenAPIObject, controllers: readonly Type[]): void {
  const accesses = new Map(controllers.flatMap(accessesOf));
  for (const path of Object.values(document.paths)) {
    for (const operation of methods.flatMap((method) => path[method] ?? [])) {
      Object.assign(operation, securityOf(accesses.get(operation.operationId!)!, operation));
    }
  }
}

/** By the name of the method, which is the operation's id. */
function accessesOf(controller: Type): [string, Access][] {
  const members = Object.entries(Object.getOwnPropertyDescriptors(controller.prototype as object));
  return members.map(([name, { value }]) => [name, accessOf(value as object, controller)]);
}

function securityOf({ open, session, right }: Access, { description }: Operation) {
  if (open) return { security: [] };
  const people = [{ bearer: [] }, { cookie: [] }];
  const security = right && isScope(right) ? [...people, { apiKey: [right] }] : people;
  if (session || !right) return { security };
  const needed = `Needs the right \`${right}\`.`;
  return {
    security,
    'x-required-right': right,
    description: description ? `${description} ${needed}` : needed,
  };
}
