import 'server-only';
import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';

/** A concert's waiting room as the desk sees it: how it is set, and how it goes. */
export async function readDeskRoom(id: string) {
  const api = await serverApi();
  return settle(unwrap(api.GET('/api/admin/concerts/{id}/waiting-room', { params: { path: { id } } })));
}
