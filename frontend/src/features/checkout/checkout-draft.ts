import { z } from 'zod';

const draftSchema = z.object({ name: z.string(), email: z.string(), method: z.string() });

/** What is typed into a checkout as far as it got. */
export type CheckoutDraft = z.infer<typeof draftSchema>;

const prefix = 'fermata.checkout.';
const storageKey = (bookingId: string) => `${prefix}${bookingId}`;

/** Survives going back, forward and reloading, but not the tab. */
export function recallDraft(bookingId: string): CheckoutDraft | null {
  try {
    return draftSchema.parse(JSON.parse(sessionStorage.getItem(storageKey(bookingId)) ?? ''));
  } catch {
    return null;
  }
}

export function rememberDraft(bookingId: string, draft: CheckoutDraft): void {
  try {
    sessionStorage.setItem(storageKey(bookingId), JSON.stringify(draft));
  } catch {
    // A browser that stores nothing asks once more.
  }
}

export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    // A browser that stores nothing has nothing to forget.
  }
}
