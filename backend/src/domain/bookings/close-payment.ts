import type { LedgerPage } from './ledger-page.js';
import type { ClosePayment, LedgerResults } from './ledger-request.js';

/** Ends an open attempt that came to nothing; the hold stays as it is. What is not open any more stays too. */
export function closePayment(page: LedgerPage, request: ClosePayment): LedgerResults['close-payment'] {
  const payment = page.payments.get(request.paymentId);
  return payment.status === 'open' ? page.payments.close(payment, request.as) : payment;
}
