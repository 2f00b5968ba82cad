import { explainError } from '@/shared/api/explain-problem';
import { toProblem } from '@/shared/api/problem';
import type { BookingView } from '@/shared/api/types';

export interface PaymentNoticeProps {
  booking: BookingView;
  /** Why the last try did not come through. */
  error: unknown;
}

/** What became of the last try to pay, and that the seats are safe meanwhile. */
export function PaymentNotice({ booking: { payment }, error }: PaymentNoticeProps) {
  const declined = error ? toProblem(error).code === 'PAYMENT_DECLINED' : payment?.status === 'declined';
  return (
    <div role="alert">
      {declined ? (
        <div className="rounded-md border-l-8 border-danger bg-danger-soft p-4 text-danger">
          <p className="font-semibold">The payment was declined.</p>
          <p className="mt-1">
            Nothing was charged, and your seats are still held. Try again, or choose another way to pay.
          </p>
        </div>
      ) : (
        Boolean(error) && (
          <p className="rounded-md border-l-8 border-danger bg-danger-soft p-4 font-medium text-danger">
            {explainError(error)}
          </p>
        )
      )}
    </div>
  );
}
