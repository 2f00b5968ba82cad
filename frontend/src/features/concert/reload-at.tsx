'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Longer waits overflow the browser's timer, and nobody waits that long. */
const longestWaitMilliseconds = 24 * 3_600_000;

/** Reads the page again once the moment (ISO 8601) has come. Shows nothing. */
export function ReloadAt({ value }: { value: string }) {
  const router = useRouter();
  useEffect(() => {
    const wait = Math.max(Date.parse(value) - Date.now(), 0) + 500;
    if (wait > longestWaitMilliseconds) return;
    const timer = setTimeout(() => router.refresh(), wait);
    return () => clearTimeout(timer);
  }, [router, value]);
  return null;
}
