import { Field } from '@/shared/ui/field';
import { Select } from '@/shared/ui/select';
import type { ListLine } from './seat-list-lines';

export interface SectionJumpProps {
  lines: readonly ListLine[];
  onJump: (line: number) => void;
}

/** The short way through a large house. */
export function SectionJump({ lines, onJump }: SectionJumpProps) {
  const sections = lines.flatMap((line, index) =>
    line.kind === 'section' ? [{ name: line.name, index }] : [],
  );
  if (sections.length === 0) return null;
  return (
    <Field label="Go to a section" hideLabel>
      <Select defaultValue="" onChange={(event) => onJump(Number(event.target.value))}>
        <option value="" disabled>
          Go to a section …
        </option>
        {sections.map(({ name, index }) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
