'use client';

import { LogIn } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { isWayIn } from '@/features/session/next-page';
import { listHref } from '@/shared/lists/list-params';

/** To the login, and back to this page. */
export function LogInLink() {
  const path = usePathname();
  const query = useSearchParams();
  const here = isWayIn(path) ? query.get('next') : listHref(path, Object.fromEntries(query));
  return (
    <Link
      href={listHref('/login', { next: here })}
      className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md text-sm font-semibold whitespace-nowrap hover:bg-sunken sm:px-3 sm:text-base"
    >
      <LogIn aria-hidden className="size-5 sm:hidden" />
      <span className="max-sm:sr-only">Log in</span>
    </Link>
  );
}
