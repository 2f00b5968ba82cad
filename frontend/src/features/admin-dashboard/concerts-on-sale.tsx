import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';
import { ConcertTable } from '@/shared/concerts/concert-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { LinkButton } from '@/shared/ui/link-button';
import { ProblemState } from '@/shared/ui/problem-state';

/** The next concerts that the public can see, and how full they are. */
export async function ConcertsOnSale({ mayCreate }: { mayCreate: boolean }) {
  const api = await serverApi();
  const { data, problem } = await settle(
    unwrap(api.GET('/api/concerts', { params: { query: { limit: 10 } } })),
  );
  if (problem) return <ProblemState problem={problem} />;
  if (data.items.length === 0) {
    return (
      <EmptyState
        title="Nothing is on sale"
        action={mayCreate && <LinkButton href="/admin/concerts/new">New concert</LinkButton>}
      >
        A concert appears here once it is published.
      </EmptyState>
    );
  }
  return <ConcertTable concerts={data.items} caption="Published concerts to come" withLive />;
}
