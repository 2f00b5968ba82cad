import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ConcertActions } from '@/features/admin-concerts/detail/concert-actions';
import { ConcertEnding } from '@/features/admin-concerts/detail/concert-ending';
import { ConcertFacts } from '@/features/admin-concerts/detail/concert-facts';
import { getConcert } from '@/features/admin-concerts/detail/get-concert';
import { KeptBackSeats } from '@/features/admin-concerts/detail/kept-back-seats';
import { SaleFigures } from '@/features/admin-concerts/detail/sale-figures';
import { TierTable } from '@/features/admin-concerts/detail/tier-table';
import { HistoryList } from '@/features/admin-history/history-list';
import { SellSeats } from '@/features/admin-selling/sell-seats';
import { NotForYourRole } from '@/features/admin-session/not-for-your-role';
import { requireStaff } from '@/features/admin-session/require-staff';
import { may } from '@/features/admin-session/staff';
import { WaitingRoomSection } from '@/features/admin-waiting-room/waiting-room-section';
import { DeskHeader } from '@/shared/ui/desk-header';
import { DeskSection } from '@/shared/ui/desk-section';
import { LoadingBlock } from '@/shared/ui/loading-block';
import { PhasePill } from '@/shared/ui/phase-pill';
import { TextLink } from '@/shared/ui/text-link';

type Params = Promise<{ id: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: (await getConcert((await params).id)).name };
}

export default async function ConcertPage({ params }: { params: Params }) {
  const { id } = await params;
  const staff = await requireStaff(`/admin/concerts/${id}`, 'concerts:read');
  if (!staff) return <NotForYourRole />;
  const concert = await getConcert(id);
  const mayWrite = may(staff, 'concerts:write');
  return (
    <>
      <DeskHeader
        title={concert.name}
        back={{ href: '/admin/concerts', words: 'All concerts' }}
        actions={mayWrite && <ConcertActions concert={concert} />}
      >
        <PhasePill phase={concert.phase} />
        {concert.status === 'published' && (
          <>
            <TextLink href={`/concerts/${concert.slug}`}>Public page</TextLink>
            <TextLink href={`/admin/concerts/${id}/live`}>Live sale</TextLink>
          </>
        )}
        {may(staff, 'bookings:read') && (
          <>
            <TextLink href={`/admin/concerts/${id}/attendees`}>Door list</TextLink>
            <TextLink href={`/admin/bookings?concertId=${id}`}>Bookings</TextLink>
          </>
        )}
      </DeskHeader>
      <DeskSection title="Sale">
        <Suspense fallback={<LoadingBlock what="the figures" className="h-48 sm:h-24" />}>
          <SaleFigures id={id} />
        </Suspense>
      </DeskSection>
      {concert.status !== 'cancelled' && (
        <DeskSection id="waiting-room" title="Waiting room">
          <Suspense fallback={<LoadingBlock what="the waiting room" className="h-72" />}>
            <WaitingRoomSection id={id} mayWrite={mayWrite} />
          </Suspense>
        </DeskSection>
      )}
      {concert.phase === 'on_sale' && may(staff, 'bookings:write') && (
        <DeskSection title="At the box office">
          <SellSeats concert={concert} />
        </DeskSection>
      )}
      <DeskSection title="Price classes">
        <TierTable concert={concert} />
      </DeskSection>
      <DeskSection title="Details">
        <ConcertFacts concert={concert} />
      </DeskSection>
      {mayWrite && concert.status !== 'cancelled' && (
        <DeskSection title="Seats kept back">
          <KeptBackSeats concert={concert} />
        </DeskSection>
      )}
      {may(staff, 'history:read') && (
        <DeskSection
          title="Lately"
          action={<TextLink href={`/admin/history?concertId=${id}`}>History of this concert</TextLink>}
        >
          <Suspense fallback={<LoadingBlock what="the history" className="h-48" />}>
            <HistoryList filters={{ concertId: id }} limit={5} />
          </Suspense>
        </DeskSection>
      )}
      {mayWrite && (
        <DeskSection title="The end of it">
          <Suspense fallback={<LoadingBlock what="what can be done" className="h-48" />}>
            <ConcertEnding concert={concert} />
          </Suspense>
        </DeskSection>
      )}
    </>
  );
}
