import { type Motif, round, size } from './motif';

/** A fermata, many times over: half circles around one dot. */
export const arcs: Motif = (random, { inks }) => {
  const x = round(random.between(0.25, 0.75) * size);
  const y = round(random.between(0.62, 0.86) * size);
  const rings = Math.round(random.between(4, 8));
  const step = random.between(26, 44);
  const turn = Math.round(random.between(-3, 3)) * 15;
  return (
    <g transform={`rotate(${turn} ${x} ${y})`}>
      {Array.from({ length: rings }, (_, ring) => {
        const radius = round(64 + ring * step);
        return (
          <path
            key={ring}
            d={`M${x - radius} ${y}a${radius} ${radius} 0 0 1 ${2 * radius} 0`}
            fill="none"
            stroke={inks[ring % 2 === 0 ? 0 : 1]}
            strokeWidth={round(random.between(6, step * 0.72))}
          />
        );
      })}
      <circle cx={x} cy={y - 14} r={round(random.between(22, 34))} fill={inks[2]} />
    </g>
  );
};
