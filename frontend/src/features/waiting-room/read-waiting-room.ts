import 'server-only';
import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import type { WaitingRoom } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';

/** How a concert's waiting room stands; null where there is none to wait in. */
export async function readWaitingRoom(concertId: string): Promise<WaitingRoom | null> {
  const api = await serverApi();
  const { data } = await settle(
    unwrap(api.GET('/api/concerts/{id}/waiting-room', { params: { path: { id: concertId } } })),
  );
  return data && data.phase !== 'off' ? data : null;
}
