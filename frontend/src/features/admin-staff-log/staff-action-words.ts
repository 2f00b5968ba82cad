import type { components } from '@/shared/api/schema';

export type StaffAction = components['schemas']['StaffLogEntry']['action'];

/** What the staff log records, in the words of the screens. */
export const staffActionWords: Readonly<Record<StaffAction, string>> = {
  'log-in': 'Logged in',
  'create-concert': 'Created a concert',
  'edit-concert': 'Edited a concert',
  'delete-concert': 'Deleted a concert',
  'publish-concert': 'Published a concert',
  'call-off-concert': 'Called a concert off',
  'block-seats': 'Kept seats back or gave them back',
  'change-waiting-room': 'Changed a waiting room',
  'create-booking': 'Booked',
  'change-hold': 'Changed held seats',
  'extend-hold': 'Held seats longer',
  'pay-booking': 'Paid a booking',
  'cancel-booking': 'Cancelled a booking',
  'cancel-reservation': 'Cancelled a seat',
  'cancel-booking-for-customer': 'Cancelled for a customer',
  'export-attendees': 'Saved a door list',
  'export-history': 'Saved the history',
  'add-staff': 'Added somebody',
  'change-staff-role': 'Changed a role',
  'remove-staff': 'Removed somebody',
  'reset-second-factor': 'Reset a second factor',
  'create-api-key': 'Made an API key',
  'revoke-api-key': 'Revoked an API key',
  'change-password': 'Changed the password',
  'edit-account': 'Edited the own account',
  'turn-on-second-factor': 'Turned the second factor on',
  'renew-recovery-codes': 'Made new recovery codes',
  'turn-off-second-factor': 'Turned the second factor off',
};
