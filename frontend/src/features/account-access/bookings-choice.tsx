'use client';

import { explainProblem } from '@/shared/api/explain-problem';
import type { Problem } from '@/shared/api/problem';
import { Button } from '@/shared/ui/button';
import { FormMessage } from '@/shared/ui/form-message';

export interface BookingsChoiceProps {
  problem: Problem | null;
  pending: boolean;
  onLeave: () => void;
  onStay: () => void;
}

/** What was booked as a guest does not fit into the account: nobody is logged in before this is decided. */
export function BookingsChoice({ problem, pending, onLeave, onStay }: BookingsChoiceProps) {
  return (
    <div className="flex flex-col gap-5">
      {problem && <FormMessage>{explainProblem(problem)}</FormMessage>}
      <p>
        You can log in without these bookings. They stay valid, and their reference and your e-mail bring them
        back under <em>Find</em>: note the references first. Or stay a guest, pay for or cancel what is too
        much, and log in later.
      </p>
      <div className="flex flex-col gap-3">
        <Button size="lg" onClick={onStay}>
          Stay a guest and see my bookings
        </Button>
        <Button size="lg" variant="secondary" pending={pending} onClick={onLeave}>
          Log in and leave these bookings
        </Button>
      </div>
    </div>
  );
}
