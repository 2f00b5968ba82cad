import 'server-only';
import { cache } from 'react';
import { serverApi } from '@/shared/api/server';

/** Who asks for this page, or null without a live session; looked up once a request. */
export const findCaller = cache(async () => {
  const api = await serverApi();
  const { data } = await api.GET('/api/auth/me');
  return data?.customer ?? null;
});
