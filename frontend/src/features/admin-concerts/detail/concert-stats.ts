import 'server-only';
import { cache } from 'react';
import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';

/** How a concert sells; read once a request, however many parts of the page want it. */
export const readStats = cache(async (id: string) => {
  const api = await serverApi();
  return settle(unwrap(api.GET('/api/admin/concerts/{id}/stats', { params: { path: { id } } })));
});
