import { Suspense } from 'react';
import { readCatalogueSearch } from '@/features/catalogue/catalogue-search';
import { ConcertList } from '@/features/catalogue/concert-list';
import { ConcertListSkeleton } from '@/features/catalogue/concert-list-skeleton';
import { Hero } from '@/features/catalogue/hero';
import { SearchForm } from '@/features/catalogue/search-form';

export default async function CataloguePage({ searchParams }: PageProps<'/'>) {
  const search = await readCatalogueSearch(searchParams);
  return (
    <div className="mx-auto flex max-w-7xl flex-col px-4 sm:px-6">
      <Hero />
      <SearchForm search={search} />
      <section aria-label="Concerts" className="mt-10">
        <Suspense key={JSON.stringify(search)} fallback={<ConcertListSkeleton />}>
          <ConcertList search={search} />
        </Suspense>
      </section>
    </div>
  );
}
