import { FromWorld } from './from-world.js';
import { marker } from './odd-values.js';

export interface Break {
  readonly how: 'replace' | 'remove' | 'add' | 'repeat';
  readonly value: unknown;
}

type Steps = readonly (string | number)[];

/** Every place in a JSON value, the value itself first. */
export function placesIn(value: unknown, steps: Steps = []): Steps[] {
  if (typeof value !== 'object' || value === null || value instanceof FromWorld) return [steps];
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [steps, ...members.flatMap(([step, member]) => placesIn(member, [...steps, step]))];
}

/** The value with one place broken. */
export function breakAt(value: unknown, [step, ...rest]: Steps, broken: Break): unknown {
  if (step === undefined) return brokenWhole(value, broken);
  if (Array.isArray(value)) {
    const items = value as unknown[];
    const index = step as number;
    if (rest.length > 0 || broken.how === 'replace') {
      return items.with(index, breakAt(items[index], rest, broken));
    }
    if (broken.how === 'remove') return items.toSpliced(index, 1);
    const copies = broken.how === 'repeat' ? Array.from({ length: 60 }, () => items[index]) : [broken.value];
    return [...items, ...copies];
  }
  const members = Object.entries(value as object);
  if (rest.length === 0 && broken.how === 'remove') {
    return Object.fromEntries(members.filter(([name]) => name !== step));
  }
  return Object.fromEntries(
    members.map(([name, member]) => [
      name,
      name === step ? breakAt(member, rest, broken) : (member as unknown),
    ]),
  );
}

function brokenWhole(value: unknown, { how, value: odd }: Break): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isObject && !(value instanceof FromWorld) && how !== 'replace') {
    const name = how === 'repeat' ? '__proto__' : `x${marker}`;
    return Object.fromEntries([...Object.entries(value), [name, odd]]);
  }
  return how === 'repeat' ? [value] : odd;
}
