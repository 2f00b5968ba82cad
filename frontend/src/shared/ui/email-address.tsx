import { Fragment } from 'react';

/** Parts up to this length stay in one piece. */
const longPart = 24;

/** An e-mail address on a line of its own. Where it is too long it breaks after `@`, and at dots in a very long part. */
export function EmailAddress({ value }: { value: string }) {
  const parts = value
    .split(/(?<=@)/)
    .flatMap((part) => (part.length > longPart ? part.split(/(?=\.)/) : part));
  return (
    <span className="block text-muted">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
