import type { Metadata } from 'next';
import { Suspense } from 'react';
import { NotForYourRole } from '@/features/admin-session/not-for-your-role';
import { requireStaff } from '@/features/admin-session/require-staff';
import { AddPerson } from '@/features/admin-staff/add-person';
import { StaffList } from '@/features/admin-staff/staff-list';
import { DeskHeader } from '@/shared/ui/desk-header';
import { LoadingBlock } from '@/shared/ui/loading-block';

export const metadata: Metadata = { title: 'Staff' };

export default async function StaffPage() {
  const staff = await requireStaff('/admin/staff', 'staff:manage');
  if (!staff) return <NotForYourRole />;
  return (
    <>
      <DeskHeader title="Staff" actions={<AddPerson />}>
        Who works here, and what each of them may do.
      </DeskHeader>
      <Suspense fallback={<LoadingBlock what="the staff" className="h-96" />}>
        <StaffList selfId={staff.id} />
      </Suspense>
    </>
  );
}
