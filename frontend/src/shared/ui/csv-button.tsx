import { DownloadButton, type DownloadButtonProps } from './download-button';

/** Saves a list of the API that can also be had as CSV; its filters are in `href`. */
export function CsvButton(props: Omit<DownloadButtonProps, 'accept'>) {
  return <DownloadButton accept="text/csv" {...props} />;
}
