import type { Metadata } from 'next';
import { getConcert } from '@/features/admin-concerts/detail/get-concert';
import { EditConcert } from '@/features/admin-concerts/form/edit-concert';
import { NotForYourRole } from '@/features/admin-session/not-for-your-role';
import { requireStaff } from '@/features/admin-session/require-staff';
import { DeskHeader } from '@/shared/ui/desk-header';

export const metadata: Metadata = { title: 'Edit concert' };

export default async function EditConcertPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!(await requireStaff(`/admin/concerts/${id}/edit`, 'concerts:write'))) return <NotForYourRole />;
  const concert = await getConcert(id);
  return (
    <>
      <DeskHeader title="Edit" back={{ href: `/admin/concerts/${id}`, words: concert.name }} />
      <EditConcert concert={concert} />
    </>
  );
}
