import { toProblem, UNREACHABLE } from '@/shared/api/problem';

const worthAnotherTry = [UNREACHABLE, 'BUSY', 'OUTCOME_UNKNOWN'];
const pausesMilliseconds = [600, 1_500];

/** Sends what may be sent twice, and again where the answer got lost or the house is busy. */
export async function sendAgain<Result>(send: () => Promise<Result>): Promise<Result> {
  for (const pause of pausesMilliseconds) {
    try {
      return await send();
    } catch (error) {
      if (!worthAnotherTry.includes(toProblem(error).code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return send();
}
