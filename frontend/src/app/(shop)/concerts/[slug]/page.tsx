import type { Metadata } from 'next';
import { findCaller } from '@/features/admin-session/find-caller';
import { ConcertHeading } from '@/features/concert/concert-heading';
import { ConcertStrip } from '@/features/concert/concert-strip';
import { readConcert } from '@/features/concert/read-concert';
import { SaleNotice } from '@/features/concert/sale-notice';
import { SoldOutNotice } from '@/features/concert/sold-out-notice';
import { VerifiedOnlyNotice } from '@/features/concert/verified-only-notice';
import { TierList } from '@/features/concert/tier-list';
import { readMyHold } from '@/features/hold/read-my-hold';
import { readWish } from '@/features/hold/wish';
import { readWaitingRoom } from '@/features/waiting-room/read-waiting-room';
import { WaitingRoom, type WaitingRoomProps } from '@/features/waiting-room/waiting-room';
import { readListParams } from '@/shared/lists/list-params';

type Props = PageProps<'/concerts/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, description, venue } = await readConcert((await params).slug);
  const title = venue ? `${name}, ${venue.city}` : name;
  return { title, description: description.slice(0, 160) || undefined };
}

/** Who may not book is told so before waiting and choosing seats; what they hold already they can go on with. */
async function Desk({ concert, room, wish }: Pick<WaitingRoomProps, 'concert' | 'room' | 'wish'>) {
  const [mine, caller] = await Promise.all([readMyHold(concert.id), findCaller()]);
  if (concert.requiresVerifiedAccount && !caller?.email && !mine.hold) {
    return <VerifiedOnlyNotice slug={concert.slug} caller={caller} />;
  }
  return (
    <WaitingRoom
      concert={concert}
      room={room}
      mine={mine}
      wish={wish}
      closed={<SaleNotice concert={concert} />}
    />
  );
}

export default async function ConcertPage({ params, searchParams }: Props) {
  const concert = await readConcert((await params).slug);
  const wish = readWish(await readListParams(searchParams, ['seats', 'places']));
  const onSale = concert.phase === 'on_sale';
  const room = onSale || concert.phase === 'not_yet_on_sale' ? await readWaitingRoom(concert.id) : null;
  const prices = (
    <section aria-label="Prices">
      <TierList concert={concert} counts={onSale && !room} />
    </section>
  );
  // Whoever waits comes to see how the line stands.
  if (room) {
    return (
      <div className="mx-auto flex max-w-7xl flex-col gap-8 px-4 py-6 sm:px-6 sm:py-10">
        <ConcertStrip concert={concert} />
        <Desk concert={concert} room={room} wish={wish} />
        {prices}
      </div>
    );
  }
  return (
    <div className="mx-auto flex max-w-7xl flex-col gap-10 px-4 py-8 sm:px-6 sm:py-12">
      <ConcertHeading concert={concert} />
      {prices}
      {onSale && concert.available === 0 && <SoldOutNotice />}
      {onSale ? <Desk concert={concert} room={null} wish={wish} /> : <SaleNotice concert={concert} />}
    </div>
  );
}
