import type { Metadata } from 'next';
import { getConcert } from '@/features/admin-concerts/detail/get-concert';
import { EditConcert } from '@/features/admin-concerts/form/edit-concert';
import { requireAdmin } from '@/features/admin-session/require-admin';
import { DeskHeader } from '@/shared/ui/desk-header';

export const metadata: Metadata = { title: 'Edit concert' };

export default async function EditConcertPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requireAdmin(`/admin/concerts/${id}/edit`);
  const concert = await getConcert(id);
  return (
    <>
      <DeskHeader title="Edit" back={{ href: `/admin/concerts/${id}`, words: concert.name }} />
      <EditConcert concert={concert} />
    </>
  );
}
