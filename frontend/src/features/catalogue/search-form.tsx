import { Search } from 'lucide-react';
import Form from 'next/form';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';
import { TextLink } from '@/shared/ui/text-link';
import { type CatalogueSearch, isSearching } from './catalogue-search';

/** Searches by GET: what was searched for stays in the address. */
export function SearchForm({ search }: { search: CatalogueSearch }) {
  return (
    <search>
      <Form
        action="/"
        scroll={false}
        // The browser keeps what was typed; new results come with fields of their own.
        key={JSON.stringify(search)}
        className="grid grid-cols-2 items-end gap-4 rounded-lg border-2 border-ink bg-surface p-4 sm:p-5 lg:grid-cols-[2fr_1.4fr_1fr_1fr_auto]"
      >
        <Field label="Concert or venue" className="max-lg:col-span-2">
          <Input type="search" name="query" maxLength={120} defaultValue={search.query} placeholder="Any" />
        </Field>
        <Field label="City" className="max-lg:order-1">
          <Input name="city" maxLength={120} defaultValue={search.city} placeholder="Anywhere" />
        </Field>
        <Field label="From">
          <Input
            type="date"
            name="from"
            defaultValue={search.from}
            className="max-sm:px-1.5 max-sm:text-sm"
          />
        </Field>
        <Field label="Until">
          <Input type="date" name="to" defaultValue={search.to} className="max-sm:px-1.5 max-sm:text-sm" />
        </Field>
        <Button type="submit" className="max-lg:order-1">
          <Search aria-hidden className="size-4" /> Search
        </Button>
        {isSearching(search) && (
          <p className="order-2 col-span-full">
            <TextLink href="/">Show all concerts</TextLink>
          </p>
        )}
      </Form>
    </search>
  );
}
