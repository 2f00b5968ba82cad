import { type Motif, round, size } from './motif';

/** A record, cut into quarters and put together wrongly. */
export const record: Motif = (random, { inks }) => {
  const grooves = Math.round(random.between(2, 4));
  const half = size / 2;
  const width = half / (grooves * 2 + 1);
  return (
    <>
      {[0, 1, 2, 3].map((quarter) => {
        const turned = Math.floor(random.next() * 4) * 90;
        const left = (quarter % 2) * half;
        const top = Math.floor(quarter / 2) * half;
        return (
          <g key={quarter} transform={`translate(${left} ${top}) rotate(${turned} ${half / 2} ${half / 2})`}>
            {Array.from({ length: grooves }, (_, groove) => {
              const radius = round(width * (groove * 2 + 2.5));
              return (
                <path
                  key={groove}
                  d={`M${radius} 0A${radius} ${radius} 0 0 1 0 ${radius}`}
                  fill="none"
                  stroke={inks[quarter % 2]}
                  strokeWidth={round(width)}
                />
              );
            })}
            <path
              d={`M0 0H${round(width)}A${round(width)} ${round(width)} 0 0 1 0 ${round(width)}z`}
              fill={inks[2]}
            />
          </g>
        );
      })}
    </>
  );
};
