import 'server-only';
import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';

/** A page of the bookings made in this browser. Without a session there are none. */
export async function readMyBookings(cursor: string | undefined) {
  const api = await serverApi();
  return withoutSession(
    await settle(unwrap(api.GET('/api/bookings', { params: { query: { cursor, limit: 20 } } }))),
  );
}

/** A page of what this browser's customer did, the newest first. */
export async function readMyHistory(cursor: string | undefined) {
  const api = await serverApi();
  return withoutSession(
    await settle(unwrap(api.GET('/api/me/history', { params: { query: { cursor, limit: 50 } } }))),
  );
}

function withoutSession<Page extends { items: readonly unknown[]; nextCursor: string | null }>(
  settled: Awaited<ReturnType<typeof settle<Page>>>,
) {
  if (settled.problem?.code === 'UNAUTHENTICATED') return { page: null, problem: undefined };
  return { page: settled.data ?? null, problem: settled.problem };
}
