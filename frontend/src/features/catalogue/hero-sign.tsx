import type { ComponentProps } from 'react';

const rings = [70, 116, 162, 208, 254];

/** A fermata that rings on, above the five lines of a staff. */
export function HeroSign(props: ComponentProps<'svg'>) {
  return (
    <svg viewBox="0 0 620 360" fill="none" aria-hidden focusable="false" {...props}>
      {[0, 1, 2, 3, 4].map((line) => (
        <path key={line} d={`M0 ${306 + line * 12}H620`} stroke="var(--line)" strokeWidth="1.5" />
      ))}
      {rings.map((radius, index) => (
        <path
          key={radius}
          d={`M${330 - radius} 300a${radius} ${radius} 0 0 1 ${2 * radius} 0`}
          stroke={index === 0 ? 'var(--accent)' : 'var(--line)'}
          strokeWidth={index === 0 ? 24 : 14 - index * 2.4}
        />
      ))}
      <circle cx="330" cy="284" r="22" fill="var(--accent)" />
    </svg>
  );
}
