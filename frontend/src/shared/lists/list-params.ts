/** The query of an address as a Next page receives it. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The named parameters that are there and not empty: forms send empty ones for filters left open. */
export async function readListParams<Name extends string>(
  searchParams: SearchParams,
  names: readonly Name[],
): Promise<Partial<Record<Name, string>>> {
  const given = await searchParams;
  const read: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = [given[name]].flat()[0]?.trim();
    if (value) read[name] = value;
  }
  return read;
}

/** `path` with those parameters that have a value. */
export function listHref(path: string, params: Readonly<Record<string, string | null | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
  return query ? `${path}?${query}` : path;
}
