import type { Metadata } from 'next';
import { CreateConcertForm } from '@/features/admin-concerts/form/create-concert-form';
import { listLocaleChoices } from '@/features/admin-concerts/model/locale-choices';
import { NotForYourRole } from '@/features/admin-session/not-for-your-role';
import { requireStaff } from '@/features/admin-session/require-staff';
import { DeskHeader } from '@/shared/ui/desk-header';

export const metadata: Metadata = { title: 'New concert' };

export default async function NewConcertPage() {
  if (!(await requireStaff('/admin/concerts/new', 'concerts:write'))) return <NotForYourRole />;
  return (
    <>
      <DeskHeader title="New concert" back={{ href: '/admin/concerts', words: 'All concerts' }}>
        It starts as a draft that only organisers see.
      </DeskHeader>
      <CreateConcertForm {...listLocaleChoices()} />
    </>
  );
}
