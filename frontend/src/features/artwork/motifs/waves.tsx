import { type Motif, round, size } from './motif';

/** A chord as an oscilloscope would print it: waves that swell and fade. */
export const waves: Motif = (random, { inks }) => {
  const lines = Math.round(random.between(9, 15));
  const periods = random.between(1.2, 3.4);
  const peak = random.between(0.25, 0.75);
  const swell = random.between(34, 70);
  const drift = random.between(-2.2, 2.2);
  const gap = (size * 0.84) / (lines - 1);
  return (
    <>
      <circle
        cx={round(peak * size)}
        cy={round(random.between(0.3, 0.7) * size)}
        r={round(random.between(70, 110))}
        fill={inks[2]}
      />
      {Array.from({ length: lines }, (_, line) => {
        const middle = size * 0.08 + line * gap;
        const points = Array.from({ length: 41 }, (_, index) => {
          const along = index / 40;
          const loudness = Math.exp(-(((along - peak) * 3) ** 2));
          const height = Math.sin(along * periods * 2 * Math.PI + (line * drift) / lines) * loudness * swell;
          return `${round(along * size)} ${round(middle + height)}`;
        });
        return (
          <path
            key={line}
            d={`M${points.join('L')}`}
            fill="none"
            stroke={inks[line % 3 === 1 ? 1 : 0]}
            strokeWidth={round(gap * 0.36)}
            strokeLinejoin="round"
          />
        );
      })}
    </>
  );
};
