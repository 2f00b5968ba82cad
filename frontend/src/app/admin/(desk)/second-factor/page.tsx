import type { Metadata } from 'next';
import { SecondFactorPanel } from '@/features/second-factor/second-factor-panel';
import { nextPlace } from '@/features/admin-session/next-place';
import { requireLogin } from '@/features/admin-session/require-staff';
import { listHref, readListParams, type SearchParams } from '@/shared/lists/list-params';
import { DeskHeader } from '@/shared/ui/desk-header';

export const metadata: Metadata = { title: 'Second factor' };

export default async function SecondFactorPage({ searchParams }: { searchParams: SearchParams }) {
  const { next } = await readListParams(searchParams, ['next']);
  const { duties, secondFactor } = await requireLogin(listHref('/admin/second-factor', { next }));
  return (
    <>
      <DeskHeader title="Second factor">
        {duties.includes('second-factor')
          ? 'Your role needs a second factor before you go on.'
          : 'A code of your telephone, besides the password.'}
      </DeskHeader>
      <SecondFactorPanel isOn={secondFactor} next={next && nextPlace(next)} />
    </>
  );
}
