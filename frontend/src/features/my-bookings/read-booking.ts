import 'server-only';
import { cache } from 'react';
import { notFound } from 'next/navigation';
import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { ApiError } from '@/shared/api/problem';
import type { BookingView } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';

/** One booking of this browser's customer. Whoever has no session has no bookings. */
export const readBooking = cache(async (id: string): Promise<BookingView> => {
  const api = await serverApi();
  const { data, problem } = await settle(unwrap(api.GET('/api/bookings/{id}', { params: { path: { id } } })));
  if (data) return data;
  if (problem.status === 404 || problem.status === 401) notFound();
  throw new ApiError(problem);
});
