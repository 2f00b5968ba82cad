import 'server-only';
import { cache } from 'react';
import { orNotFound } from '@/shared/api/or-not-found';
import { serverApi } from '@/shared/api/server';
import { unwrap } from '@/shared/api/unwrap';

/** A concert, drafts too; one that does not exist is a page that does not exist. */
export const getConcert = cache(async (id: string) => {
  const api = await serverApi();
  return orNotFound(unwrap(api.GET('/api/concerts/{idOrSlug}', { params: { path: { idOrSlug: id } } })));
});
