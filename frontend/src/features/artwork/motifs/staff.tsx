import { type Motif, round, size } from './motif';

/** Five lines with a bend in them, and the notes that hold on. */
export const staff: Motif = (random, { inks }) => {
  const gap = random.between(30, 40);
  const top = size / 2 - 2 * gap;
  const bend = random.between(40, 120) * (random.next() < 0.5 ? -1 : 1);
  const notes = Math.round(random.between(5, 8));
  const heightAt = (along: number) => Math.sin(along * Math.PI * 1.6 - 0.8) * bend;
  return (
    <>
      {Array.from({ length: 5 }, (_, line) => {
        const points = Array.from({ length: 25 }, (_, index) => {
          const along = index / 24;
          return `${round(along * size)} ${round(top + line * gap + heightAt(along))}`;
        });
        return <path key={line} d={`M${points.join('L')}`} fill="none" stroke={inks[1]} strokeWidth="5" />;
      })}
      {Array.from({ length: notes }, (_, index) => {
        const along = (index + 0.6 + random.between(-0.15, 0.15)) / notes;
        const x = round(along * size);
        const y = round(top + Math.round(random.between(0, 8)) * (gap / 2) + heightAt(along));
        const stem = round(gap * 2.6) * (y > size / 2 ? -1 : 1);
        const side = y > size / 2 ? gap * 0.52 : -gap * 0.52;
        return (
          <g key={index} fill={inks[index % 3 === 2 ? 2 : 0]} stroke={inks[index % 3 === 2 ? 2 : 0]}>
            <ellipse
              cx={x}
              cy={y}
              rx={round(gap * 0.62)}
              ry={round(gap * 0.46)}
              transform={`rotate(-22 ${x} ${y})`}
            />
            <path d={`M${round(x + side)} ${y}v${stem}`} strokeWidth="6" />
          </g>
        );
      })}
    </>
  );
};
