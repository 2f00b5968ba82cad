import { Suspense } from 'react';
import { AuditVerdict } from '@/features/admin-dashboard/audit-verdict';
import { ConcertsOnSale } from '@/features/admin-dashboard/concerts-on-sale';
import { OverviewFigures } from '@/features/admin-dashboard/overview-figures';
import { HistoryList } from '@/features/admin-history/history-list';
import { requireAdmin } from '@/features/admin-session/require-admin';
import { DeskHeader } from '@/shared/ui/desk-header';
import { DeskSection } from '@/shared/ui/desk-section';
import { LinkButton } from '@/shared/ui/link-button';
import { LoadingBlock } from '@/shared/ui/loading-block';
import { TextLink } from '@/shared/ui/text-link';

export default async function DashboardPage() {
  await requireAdmin('/admin');
  return (
    <>
      <DeskHeader
        title="Dashboard"
        actions={<LinkButton href="/admin/concerts/new">New concert</LinkButton>}
      />
      <DeskSection title="Figures">
        <Suspense fallback={<LoadingBlock what="the figures" className="h-80" />}>
          <OverviewFigures />
        </Suspense>
      </DeskSection>
      <DeskSection title="To come" action={<TextLink href="/admin/concerts">All concerts</TextLink>}>
        <Suspense fallback={<LoadingBlock what="the concerts" className="h-72" />}>
          <ConcertsOnSale />
        </Suspense>
      </DeskSection>
      <DeskSection title="Auditor">
        <Suspense fallback={<LoadingBlock what="the auditor’s verdict" className="h-16" />}>
          <AuditVerdict />
        </Suspense>
      </DeskSection>
      <DeskSection title="Lately" action={<TextLink href="/admin/history">Whole history</TextLink>}>
        <Suspense fallback={<LoadingBlock what="the history" className="h-72" />}>
          <HistoryList filters={{}} limit={8} />
        </Suspense>
      </DeskSection>
    </>
  );
}
