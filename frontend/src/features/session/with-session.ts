import { api } from '@/shared/api/browser';
import { ApiError } from '@/shared/api/problem';
import { unwrap } from '@/shared/api/unwrap';

/**
 * Does what needs a session. Who has none, or one that has ended, becomes a guest first: nobody has to register to
 * book a seat.
 */
export async function withSession<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'UNAUTHENTICATED') throw error;
    await unwrap(api.POST('/api/auth/guest'));
    return work();
  }
}
