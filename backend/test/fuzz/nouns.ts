/**
 * Under which noun the world knows a field: ids under the plural of what they name, whether they stand in a path
 * (`/bookings/{id}`), in a body (`concertId`) or in an answer (`tiers: [{ id }]`); all others under their own name.
 */
export function nounOf(field: string, owner: string): string {
  if (field === 'id') return owner;
  return field.endsWith('Id') ? `${field.slice(0, -2)}s` : field;
}

/** The nouns of a parameter of a path: what stands before it is what it names. */
export function nounsOfPathParameter(name: string, path: string): string[] {
  const steps = path.split('/');
  const owner = steps[steps.indexOf(`{${name}}`) - 1]!;
  return name === 'idOrSlug' ? [owner, 'slug'] : [nounOf(name, owner)];
}

/** The noun of a header: its last word. */
export const nounOfHeader = (name: string) => name.split('-').at(-1)!.toLowerCase();

/** What the answers under a path are about. */
export function collectionOf(path: string): string {
  const steps = path.split('/');
  const parameter = steps.findIndex((step) => step.startsWith('{'));
  return steps.at(parameter === -1 ? -1 : parameter - 1)!;
}

/** A cursor belongs to one list. */
export const cursorNoun = (path: string) => `cursor of ${path}`;
