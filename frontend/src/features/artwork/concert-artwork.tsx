import { arcs } from './motifs/arcs';
import { type Motif, size } from './motifs/motif';
import { pipes } from './motifs/pipes';
import { record } from './motifs/record';
import { staff } from './motifs/staff';
import { waves } from './motifs/waves';
import { palettes } from './palettes';
import { seededRandom } from './seeded-random';

const motifs: readonly [Motif, ...Motif[]] = [arcs, waves, staff, pipes, record];

export interface ConcertArtworkProps {
  /** The same seed always gives the same poster; a concert's id will do. */
  seed: string;
  className?: string;
}

/** A poster drawn for a concert that has no picture. It fills its box; the edges may be cut off. */
export function ConcertArtwork({ seed, className }: ConcertArtworkProps) {
  const random = seededRandom(seed);
  const palette = random.pick(palettes);
  const motif = random.pick(motifs);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      preserveAspectRatio="xMidYMid slice"
      className={className}
      aria-hidden
      focusable="false"
    >
      <rect width={size} height={size} fill={palette.ground} />
      {motif(random, palette)}
    </svg>
  );
}
