import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ApiKeyList } from '@/features/admin-api-keys/api-key-list';
import { MakeApiKey } from '@/features/admin-api-keys/make-api-key';
import { NotForYourRole } from '@/features/admin-session/not-for-your-role';
import { requireStaff } from '@/features/admin-session/require-staff';
import { DeskHeader } from '@/shared/ui/desk-header';
import { LoadingBlock } from '@/shared/ui/loading-block';

export const metadata: Metadata = { title: 'API keys' };

export default async function ApiKeysPage() {
  if (!(await requireStaff('/admin/api-keys', 'api-keys:manage'))) return <NotForYourRole />;
  return (
    <>
      <DeskHeader title="API keys">
        <p className="max-w-prose">
          With a key a program of yours, or of somebody you work with, calls the API: to sell seats, or to
          read what is sold.
        </p>
      </DeskHeader>
      <MakeApiKey />
      <Suspense fallback={<LoadingBlock what="the keys" className="h-48" />}>
        <ApiKeyList />
      </Suspense>
    </>
  );
}
