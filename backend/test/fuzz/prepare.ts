import { callers, type Sessions } from './callers.js';
import { filledIn, wantsOf } from './from-world.js';
import type { Recipe } from './recipe.js';
import type { Thing, World } from './world.js';

/** A request as it goes over the wire. */
export interface PreparedRequest {
  readonly recipe: Recipe;
  readonly caller: string;
  readonly token: string | null;
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Fills a recipe with what the world knows now. */
export async function prepare(recipe: Recipe, world: World, sessions: Sessions): Promise<PreparedRequest> {
  const { parameters, query, headers, body } = recipe;
  const wants = wantsOf([parameters, body, query]);
  const caller = callerOf(recipe, world, world.thingFor(wants, recipe.about, null));
  const owner = recipe.caller.asksOwn ? caller : null;
  const thing = world.thingFor(wants, recipe.about, owner);
  const fill = <T>(value: T) => filledIn(value, (wanted) => world.lookUp(wanted, thing)) as T;
  const token = await sessions.tokenFor(caller, recipe.operation);
  const path = Object.entries(fill(parameters)).reduce(
    (at, [name, value]) => at.replace(`{${name}}`, () => encoded(value)),
    recipe.path,
  );
  const search = fill(query).map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  return {
    recipe,
    caller,
    token,
    method: recipe.method,
    target: search.length > 0 ? `${path}?${search.join('&')}` : path,
    headers: {
      ...(token && authenticated(token, recipe.byCookie)),
      ...(body?.type && { 'content-type': body.type }),
      ...asHeaders(fill(headers)),
    },
    body: body && ('text' in body ? body.text : JSON.stringify(fill(body.json))),
  };
}

/** What cannot stand in a header would not leave this machine. */
const asHeaders = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      return [
        name,
        String(value)
          .replace(/[^\t\x20-\x7e\x80-\xff]/g, '')
          .slice(0, 2000),
      ];
    }),
  );

const authenticated = (token: string, byCookie: boolean): Record<string, string> =>
  byCookie ? { cookie: `fermata_session=${token}` } : { authorization: `Bearer ${token}` };

/** Until somebody could do it, who was told of the thing is as good a guess as anybody. */
function callerOf(
  { caller: { isAble, nth, asksOwn }, operation }: Recipe,
  world: World,
  thing: Thing | null,
): string {
  const able = isAble ? world.whoCan(operation.name) : [];
  if (isAble && asksOwn && able.length === 0 && thing) return thing.owner;
  const names = able.length > 0 ? able : Object.keys(callers);
  return names[nth % names.length]!;
}

/** What is not Unicode text cannot be encoded, and is sent as what stands for it. */
const encoded = (value: unknown) => encodeURIComponent(Buffer.from(String(value)).toString());

/** The request as a person can read and repeat it. */
export function describeRequest({ caller, method, target, headers, body }: PreparedRequest): string {
  const shown = Object.entries(headers).filter(([name]) => !['authorization', 'cookie'].includes(name));
  return [
    `${method} ${shortened(target)}`,
    `  called by ${caller}`,
    ...shown.map(([name, value]) => `  ${name}: ${shortened(value)}`),
    ...(body === null ? [] : [`  ${shortened(body)}`]),
  ].join('\n');
}

const shortened = (text: string) => (text.length > 2000 ? `${text.slice(0, 2000)}… (${text.length})` : text);
