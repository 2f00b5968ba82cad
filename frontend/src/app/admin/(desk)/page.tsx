import { Suspense } from 'react';
import { AuditVerdict } from '@/features/admin-dashboard/audit-verdict';
import { ConcertsOnSale } from '@/features/admin-dashboard/concerts-on-sale';
import { OverviewFigures } from '@/features/admin-dashboard/overview-figures';
import { HistoryList } from '@/features/admin-history/history-list';
import { NotForYourRole } from '@/features/admin-session/not-for-your-role';
import { requireStaff } from '@/features/admin-session/require-staff';
import { may } from '@/features/admin-session/staff';
import { DeskHeader } from '@/shared/ui/desk-header';
import { DeskSection } from '@/shared/ui/desk-section';
import { LinkButton } from '@/shared/ui/link-button';
import { LoadingBlock } from '@/shared/ui/loading-block';
import { TextLink } from '@/shared/ui/text-link';

export default async function DashboardPage() {
  const staff = await requireStaff('/admin', 'concerts:read');
  if (!staff) return <NotForYourRole />;
  const mayCreate = may(staff, 'concerts:write');
  return (
    <>
      <DeskHeader
        title="Dashboard"
        actions={mayCreate && <LinkButton href="/admin/concerts/new">New concert</LinkButton>}
      />
      <DeskSection title="Figures">
        <Suspense fallback={<LoadingBlock what="the figures" className="h-80" />}>
          <OverviewFigures />
        </Suspense>
      </DeskSection>
      <DeskSection title="To come" action={<TextLink href="/admin/concerts">All concerts</TextLink>}>
        <Suspense fallback={<LoadingBlock what="the concerts" className="h-72" />}>
          <ConcertsOnSale mayCreate={mayCreate} />
        </Suspense>
      </DeskSection>
      {may(staff, 'audit:read') && (
        <DeskSection title="Auditor">
          <Suspense fallback={<LoadingBlock what="the auditor’s verdict" className="h-16" />}>
            <AuditVerdict />
          </Suspense>
        </DeskSection>
      )}
      {may(staff, 'history:read') && (
        <DeskSection title="Lately" action={<TextLink href="/admin/history">Whole history</TextLink>}>
          <Suspense fallback={<LoadingBlock what="the history" className="h-72" />}>
            <HistoryList filters={{}} limit={8} />
          </Suspense>
        </DeskSection>
      )}
    </>
  );
}
