import { z } from 'zod';

/** Whom a booking is for. The bounds are the API's. */
export const contactSchema = z.object({
  name: z.string().trim().min(1, 'Please tell us your name.').max(120, 'At most 120 characters.'),
  email: z
    .string()
    .trim()
    .min(1, 'Please tell us your e-mail address.')
    .max(254, 'At most 254 characters.')
    .pipe(z.email('That does not look like an e-mail address.')),
});

export type Contact = z.infer<typeof contactSchema>;

const storageKey = 'fermata.contact';

/** What was entered for the last booking in this browser. */
export function recallContact(): Contact | null {
  try {
    return contactSchema.parse(JSON.parse(localStorage.getItem(storageKey) ?? ''));
  } catch {
    return null;
  }
}

export function rememberContact(contact: Contact): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(contact));
  } catch {
    // A browser that stores nothing can still book.
  }
}

export function forgetContact(): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // A browser that stores nothing has nothing to forget.
  }
}
