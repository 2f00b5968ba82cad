'use client';

import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { toast } from 'sonner';
import { explainError } from '../api/explain-problem';
import { ApiError, readProblem } from '../api/problem';
import { Button } from './button';

export interface CsvButtonProps {
  /** A list of the API that can also be had as CSV, with its filters. */
  href: string;
  fileName: string;
  children: string;
}

/** Saves a list as CSV. A plain link will not do: it cannot ask for `text/csv`. */
export function CsvButton({ href, fileName, children }: CsvButtonProps) {
  const download = useMutation({
    mutationFn: () => fetchCsv(href),
    onSuccess: (csv) => save(csv, fileName),
    onError: (error) => toast.error(explainError(error)),
  });
  return (
    <Button variant="secondary" pending={download.isPending} onClick={() => download.mutate()}>
      {!download.isPending && <Download aria-hidden className="size-4" />}
      {children}
    </Button>
  );
}

async function fetchCsv(href: string): Promise<Blob> {
  const response = await fetch(href, { headers: { accept: 'text/csv' } });
  if (response.ok) return response.blob();
  throw new ApiError(readProblem(await response.json().catch(() => null), response.status));
}

function save(csv: Blob, fileName: string): void {
  const url = URL.createObjectURL(csv);
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  // The browser reads the URL after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
