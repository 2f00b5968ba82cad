import { notFound } from 'next/navigation';
import { ApiError } from './problem';

/** The data of an answer; what the API says does not exist is a page that does not exist. */
export async function orNotFound<Data>(answer: Promise<Data>): Promise<Data> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 404) notFound();
    throw error;
  }
}
