'use client';

import Form from 'next/form';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button';

export interface FilterBarProps {
  /** The list's address; the filters become its query. */
  action: string;
  /** The filters as they stand in the address. */
  filters: Readonly<Record<string, string | undefined>>;
  /** Fields with names; their default values come from the address. */
  children: ReactNode;
}

/** Filters that live in the address: they can be linked to, and work before any script has loaded. */
export function FilterBar({ action, filters, children }: FilterBarProps) {
  const form = useRef<HTMLFormElement>(null);
  const params = useSearchParams();
  const shown = useRef(params);
  const filtered = Object.keys(filters).some((name) => name !== 'cursor');

  // What the fields say follows the address: back and forward and clearing change it without a new form.
  useEffect(() => {
    if (shown.current === params) return;
    shown.current = params;
    for (const control of form.current?.elements ?? []) {
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
        control.value = params.get(control.name) ?? '';
      }
    }
  }, [params]);

  return (
    <search>
      <Form
        ref={form}
        action={action}
        className="mb-6 grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-4 rounded-lg bg-sunken p-4 sm:grid-cols-[repeat(auto-fit,minmax(10rem,1fr))]"
      >
        {children}
        <div className="flex items-center gap-4 col-span-full">
          <Button type="submit">Show</Button>
          {filtered && (
            <Link
              href={action}
              className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
            >
              Clear the filters
            </Link>
          )}
        </div>
      </Form>
    </search>
  );
}
