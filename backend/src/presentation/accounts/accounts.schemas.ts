import { z } from 'zod';
import { passwordMinimum } from '../../domain/accounts/account.js';
import { customerBounds } from '../../domain/customers/customer.js';
import { email, text } from '../http/fields.js';

/** A password that was chosen before: whatever it is, it is only compared. */
const oldPassword = z.string().min(1).max(customerBounds.password);
const newPassword = z.string().min(passwordMinimum).max(customerBounds.password);
const linkToken = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'What the link in the mail has behind `#token=`.' });
const name = text(customerBounds.name);

export const registerBody = z.strictObject({ email, name, password: newPassword }).meta({ id: 'Register' });
export type RegisterBody = z.infer<typeof registerBody>;

export const editMeBody = z
  .strictObject({
    name: name.optional(),
    email: email.optional(),
    currentPassword: oldPassword.optional().meta({ description: 'Needed where `email` changes.' }),
  })
  .meta({ id: 'EditMe' });
export type EditMeBody = z.infer<typeof editMeBody>;

export const changePasswordBody = z
  .strictObject({ currentPassword: oldPassword, newPassword })
  .meta({ id: 'ChangePassword' });
export type ChangePasswordBody = z.infer<typeof changePasswordBody>;

export const linkBody = z.strictObject({ token: linkToken }).meta({ id: 'LinkToken' });
export type LinkBody = z.infer<typeof linkBody>;

export const passwordResetBody = z.strictObject({ email }).meta({ id: 'PasswordReset' });
export type PasswordResetBody = z.infer<typeof passwordResetBody>;

export const newPasswordBody = z
  .strictObject({ token: linkToken, password: newPassword })
  .meta({ id: 'NewPassword' });
export type NewPasswordBody = z.infer<typeof newPasswordBody>;
