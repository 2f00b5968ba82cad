'use client';

import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { toast } from 'sonner';
import { explainError } from '../api/explain-problem';
import { ApiError, readProblem } from '../api/problem';
import { Button } from './button';

export interface DownloadButtonProps {
  href: string;
  /** The sort of file to ask for. */
  accept: string;
  fileName: string;
  children: string;
}

/** Saves an answer of the API as a file, and says so when there is none. A plain link can do neither. */
export function DownloadButton({ href, accept, fileName, children }: DownloadButtonProps) {
  const download = useMutation({
    mutationFn: () => fetchFile(href, accept),
    onSuccess: (file) => save(file, fileName),
    onError: (error) => toast.error(explainError(error)),
  });
  return (
    <Button variant="secondary" pending={download.isPending} onClick={() => download.mutate()}>
      {!download.isPending && <Download aria-hidden className="size-4" />}
      {children}
    </Button>
  );
}

async function fetchFile(href: string, accept: string): Promise<Blob> {
  const response = await fetch(href, { headers: { accept } });
  if (response.ok) return response.blob();
  throw new ApiError(readProblem(await response.json().catch(() => null), response.status));
}

function save(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  // The browser reads the URL after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
