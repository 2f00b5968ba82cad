import { DownloadButton } from '@/shared/ui/download-button';

export function DownloadData() {
  return (
    <>
      <p className="max-w-prose text-muted">
        Everything that is stored about you in one file: profile, devices, bookings, payments and history.
        Passwords and codes are not in it.
      </p>
      <DownloadButton href="/api/me/data" accept="application/json" fileName="my-data.json">
        Download my data
      </DownloadButton>
    </>
  );
}
