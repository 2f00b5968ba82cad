import { ApiError, type Problem } from './problem';

export type Settled<Data> = { data: Data; problem?: undefined } | { data?: undefined; problem: Problem };

/** The data, or the problem that the API answered with; anything else thrown stays thrown. */
export async function settle<Data>(answer: Promise<Data>): Promise<Settled<Data>> {
  try {
    return { data: await answer };
  } catch (error) {
    if (error instanceof ApiError) return { problem: error.problem };
    throw error;
  }
}
