import { z } from 'zod';

/** What text inputs hold, and how it must read. Everything is a string until the form is sent. */
export const wholeNumber = (from: number, to: number) =>
  z.string().trim().refine(isWhole(from, to), wholeWords(from, to));

export const optionalWholeNumber = (from: number, to: number) =>
  z
    .string()
    .trim()
    .refine((text) => text === '' || isWhole(from, to)(text), wholeWords(from, to));

export const shortText = (max: number) => z.string().trim().max(max, `At most ${max} characters.`);

export const requiredText = (max: number, words: string) => shortText(max).min(1, words);

/** From a datetime-local input: `2027-06-01T19:30`, or empty. */
export const optionalDateTime = z
  .string()
  .refine((text) => text === '' || !Number.isNaN(Date.parse(`${text}Z`)), 'Enter a date and a time.');

/** An amount such as `12.50`. How many decimals it may have depends on the currency. */
export const amount = z
  .string()
  .trim()
  .regex(/^\d{1,9}([.,]\d{1,4})?$/, 'Enter a price, such as 12 or 12.50; 0 is free.');

function isWhole(from: number, to: number) {
  return (text: string) => /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to;
}

function wholeWords(from: number, to: number): string {
  return `Enter a whole number from ${from} to ${to.toLocaleString('en')}.`;
}
