import { z } from 'zod';
import { contactSchema } from '@/features/booking/contact';

/** The bounds are the API's. */
export const newPassword = z.string().min(10, 'At least 10 characters.').max(200, 'At most 200 characters.');

export const passwordHint = 'At least 10 characters. A few words are good, and easy to keep in mind.';

export const addressSchema = contactSchema.pick({ email: true });

export const credentialsSchema = addressSchema.extend({
  password: z.string().min(1, 'Enter your password.').max(200, 'At most 200 characters.'),
});

export type Credentials = z.infer<typeof credentialsSchema>;

export const signUpSchema = contactSchema.extend({ password: newPassword });
export type SignUp = z.infer<typeof signUpSchema>;
