import type { Metadata } from 'next';
import { findCaller } from '@/features/admin-session/find-caller';
import { BookingDesk, type BookingDeskProps } from '@/features/booking/booking-desk';
import { ConcertHeading } from '@/features/concert/concert-heading';
import { readConcert } from '@/features/concert/read-concert';
import { SaleNotice } from '@/features/concert/sale-notice';
import { SoldOutNotice } from '@/features/concert/sold-out-notice';
import { VerifiedOnlyNotice } from '@/features/concert/verified-only-notice';
import { TierList } from '@/features/concert/tier-list';
import { readMyHold } from '@/features/hold/read-my-hold';
import { readWish } from '@/features/hold/wish';
import { readListParams } from '@/shared/lists/list-params';

type Props = PageProps<'/concerts/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, description, venue } = await readConcert((await params).slug);
  const title = venue ? `${name}, ${venue.city}` : name;
  return { title, description: description.slice(0, 160) || undefined };
}

/** Who may not book is told so before choosing seats; what they hold already they can go on with. */
async function Desk({ concert, wish }: Omit<BookingDeskProps, 'mine'>) {
  const [mine, caller] = await Promise.all([readMyHold(concert.id), findCaller()]);
  if (concert.requiresVerifiedAccount && !caller?.email && !mine.hold) {
    return <VerifiedOnlyNotice slug={concert.slug} caller={caller} />;
  }
  return <BookingDesk concert={concert} mine={mine} wish={wish} />;
}

export default async function ConcertPage({ params, searchParams }: Props) {
  const concert = await readConcert((await params).slug);
  const wish = readWish(await readListParams(searchParams, ['seats', 'places']));
  const onSale = concert.phase === 'on_sale';
  return (
    <div className="mx-auto flex max-w-7xl flex-col gap-10 px-4 py-8 sm:px-6 sm:py-12">
      <ConcertHeading concert={concert} />
      <section aria-label="Prices">
        <TierList concert={concert} counts={onSale} />
      </section>
      {onSale && concert.available === 0 && <SoldOutNotice />}
      {onSale ? <Desk concert={concert} wish={wish} /> : <SaleNotice concert={concert} />}
    </div>
  );
}
