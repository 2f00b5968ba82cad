import 'server-only';
import { cache } from 'react';
import { orNotFound } from '@/shared/api/or-not-found';
import { serverApi } from '@/shared/api/server';
import type { Concert } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';

/** The concert of a page, read once for its metadata and its content. */
export const readConcert = cache(async (idOrSlug: string): Promise<Concert> => {
  const api = await serverApi();
  return orNotFound(unwrap(api.GET('/api/concerts/{idOrSlug}', { params: { path: { idOrSlug } } })));
});
