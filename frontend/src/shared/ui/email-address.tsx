import { Fragment } from 'react';

/** An e-mail address on a line of its own. Where it is too long it breaks after `@` and before dots, not in a word. */
export function EmailAddress({ value }: { value: string }) {
  const parts = value.split(/(?<=@)|(?=\.)/);
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
