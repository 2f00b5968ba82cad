import { DeskHeader } from '@/shared/ui/desk-header';
import { EmptyState } from '@/shared/ui/empty-state';
import { LinkButton } from '@/shared/ui/link-button';

export default function DeskNotFound() {
  return (
    <>
      <DeskHeader title="Not found" />
      <EmptyState
        title="There is no such page"
        action={<LinkButton href="/admin/concerts">All concerts</LinkButton>}
      >
        It may have been deleted, or the address is not quite right.
      </EmptyState>
    </>
  );
}
