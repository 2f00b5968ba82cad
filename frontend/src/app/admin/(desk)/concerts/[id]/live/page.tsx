import type { Metadata } from 'next';
import { getConcert } from '@/features/admin-concerts/detail/get-concert';
import { LiveSale } from '@/features/admin-live-sale/live-sale';
import { NotForYourRole } from '@/features/admin-session/not-for-your-role';
import { requireStaff } from '@/features/admin-session/require-staff';
import { DeskHeader } from '@/shared/ui/desk-header';
import { PhasePill } from '@/shared/ui/phase-pill';
import { TextLink } from '@/shared/ui/text-link';

type Params = Promise<{ id: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: `Live: ${(await getConcert((await params).id)).name}` };
}

export default async function LivePage({ params }: { params: Params }) {
  const { id } = await params;
  if (!(await requireStaff(`/admin/concerts/${id}/live`, 'concerts:read'))) return <NotForYourRole />;
  const concert = await getConcert(id);
  return (
    <>
      <DeskHeader title="Live" back={{ href: `/admin/concerts/${id}`, words: concert.name }}>
        <PhasePill phase={concert.phase} />
        <TextLink href={`/admin/concerts/${id}#waiting-room`}>Waiting room</TextLink>
      </DeskHeader>
      <LiveSale concert={concert} />
    </>
  );
}
