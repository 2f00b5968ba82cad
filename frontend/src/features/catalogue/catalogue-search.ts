import { listHref, readListParams, type SearchParams } from '@/shared/lists/list-params';

const names = ['query', 'city', 'from', 'to', 'cursor'] as const;

/** What the catalogue is searched for, as it stands in the address. */
export type CatalogueSearch = Partial<Record<(typeof names)[number], string>>;

export function readCatalogueSearch(searchParams: SearchParams): Promise<CatalogueSearch> {
  return readListParams(searchParams, names);
}

export function isSearching({ query, city, from, to }: CatalogueSearch): boolean {
  return Boolean(query ?? city ?? from ?? to);
}

export function catalogueHref(search: CatalogueSearch): string {
  return listHref('/', search);
}
