import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Account } from '@/features/account/account';
import { LoadingBlock } from '@/shared/ui/loading-block';
import { PageHeader } from '@/shared/ui/page-header';

export const metadata: Metadata = { title: 'My account' };

export default function AccountPage() {
  return (
    <div className="mx-auto max-w-5xl px-4 py-10 sm:px-6 sm:py-14">
      <PageHeader title="My account" />
      <Suspense fallback={<LoadingBlock what="your account" className="h-72" />}>
        <Account />
      </Suspense>
    </div>
  );
}
