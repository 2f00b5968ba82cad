import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';
import { EmptyState } from '@/shared/ui/empty-state';
import { LinkButton } from '@/shared/ui/link-button';
import { Pager } from '@/shared/ui/pager';
import { ProblemState } from '@/shared/ui/problem-state';
import { type CatalogueSearch, catalogueHref, isSearching } from './catalogue-search';
import { ConcertCard } from './concert-card';
import { dayRange } from './day-range';

/** A page of the catalogue, the soonest concert first. */
export async function ConcertList({ search }: { search: CatalogueSearch }) {
  const { query, city, from, to, cursor } = search;
  const api = await serverApi();
  const { data: page, problem } = await settle(
    unwrap(
      api.GET('/api/concerts', {
        params: { query: { query, city, cursor, ...dayRange(from, to), limit: 24 } },
      }),
    ),
  );
  if (problem) return <ProblemState problem={problem} />;
  if (page.items.length === 0) {
    return isSearching(search) || cursor ? (
      <EmptyState title="Silence" action={<LinkButton href="/">Show all concerts</LinkButton>}>
        No concert fits what you are looking for.
      </EmptyState>
    ) : (
      <EmptyState title="Nothing on the programme yet">
        Come back soon: the next concert will be here.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="grid grid-cols-1 gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {page.items.map((concert) => (
          <ConcertCard key={concert.id} concert={concert} />
        ))}
      </ul>
      <Pager
        firstHref={cursor ? catalogueHref({ ...search, cursor: undefined }) : null}
        nextHref={page.nextCursor && catalogueHref({ ...search, cursor: page.nextCursor })}
      />
    </>
  );
}
