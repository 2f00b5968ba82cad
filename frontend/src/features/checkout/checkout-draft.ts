import { z } from 'zod';

const draftSchema = z.object({ name: z.string(), email: z.string(), method: z.string() });

/** What is typed into a checkout as far as it got. */
export type CheckoutDraft = z.infer<typeof draftSchema>;

const storageKey = (bookingId: string) => `fermata.checkout.${bookingId}`;

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
