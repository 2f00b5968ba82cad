import Image from 'next/image';
import { ConcertArtwork } from './concert-artwork';

export interface ConcertPictureProps {
  concert: { id: string; pictureUrl: string | null };
  className?: string;
}

/** The concert's own picture, or a poster drawn for it. Decoration: the name always stands beside it. */
export function ConcertPicture({ concert, className }: ConcertPictureProps) {
  // Pages load no pictures over plain HTTP.
  if (!concert.pictureUrl || !/^https:/i.test(concert.pictureUrl)) {
    return <ConcertArtwork seed={concert.id} className={className} />;
  }
  return (
    <Image
      src={concert.pictureUrl}
      alt=""
      width={800}
      height={800}
      unoptimized
      className={`object-cover ${className ?? ''}`}
    />
  );
}
