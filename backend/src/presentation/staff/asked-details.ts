import type { FastifyRequest } from 'fastify';

/**
 * What was asked for, in words for the staff log: the values of the fields in `say`, and of the others their names
 * alone, as a value may be secret or long. Null where nothing was asked.
 */
export function askedDetails({ body, query }: FastifyRequest, say: readonly string[]): string | null {
  const asked = Object.entries({ ...fieldsOf(query), ...fieldsOf(body) });
  const said = asked.filter(([name]) => say.includes(name)).map(([name, value]) => `${name}: ${word(value)}`);
  const others = asked.map(([name]) => name).filter((name) => !say.includes(name));
  if (others.length > 0) said.push(`given: ${others.join(', ')}`);
  return said.join('; ') || null;
}

function fieldsOf(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
