import { type Motif, round, size } from './motif';

/** Organ pipes, or an equaliser: bars with round heads that rise and fall. */
export const pipes: Motif = (random, { inks }) => {
  const bars = Math.round(random.between(7, 13));
  const width = size / bars;
  const slope = random.between(0.6, 1.6);
  const shift = random.between(0, 2 * Math.PI);
  return (
    <>
      {Array.from({ length: bars }, (_, bar) => {
        const wave = (Math.sin((bar / bars) * Math.PI * 2 * slope + shift) + 1) / 2;
        const head = round(size * (0.16 + 0.56 * wave + random.between(-0.05, 0.05)));
        const x = round(bar * width + width * 0.12);
        const thick = round(width * 0.76);
        return (
          <g key={bar}>
            <path
              d={`M${x} ${size}V${head}a${round(thick / 2)} ${round(thick / 2)} 0 0 1 ${thick} 0V${size}z`}
              fill={inks[bar % 4 === 2 ? 1 : 0]}
            />
            <circle cx={round(x + thick / 2)} cy={head} r={round(thick * 0.2)} fill={inks[2]} />
          </g>
        );
      })}
    </>
  );
};
