'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/browser';
import { unwrap } from '@/shared/api/unwrap';
import { serverNow } from '@/shared/clock/server-clock';
import { type RefundTerms, refundWords } from './refund-terms';

/** Before something paid is cancelled: what goes back. The terms are read anew, as the venue may change them. */
export function RefundNotice({ terms }: { terms: RefundTerms }) {
  const { data: concert, isError } = useQuery({
    queryKey: ['refund-policy', terms.concertId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/concerts/{idOrSlug}', { params: { path: { idOrSlug: terms.concertId } }, signal }),
      ),
  });
  return (
    <p role="status" className="mb-5 rounded-md bg-sunken p-4 font-semibold">
      {concert && refundWords(terms, concert, serverNow())}
      {isError && 'What goes back is up to the venue’s terms; they could not be read just now.'}
      {!concert && !isError && 'Looking up what you get back…'}
    </p>
  );
}
