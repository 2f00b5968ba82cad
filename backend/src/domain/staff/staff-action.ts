/** What the staff log tells of. */
export const staffActions = [
  'log-in',
  'change-password',
  'edit-account',
  'create-concert',
  'edit-concert',
  'delete-concert',
  'publish-concert',
  'call-off-concert',
  'block-seats',
  'change-waiting-room',
  'create-booking',
  'change-hold',
  'extend-hold',
  'pay-booking',
  'cancel-booking',
  'cancel-reservation',
  'cancel-booking-for-customer',
  'export-attendees',
  'export-history',
  'add-staff',
  'change-staff-role',
  'remove-staff',
  'reset-second-factor',
  'create-api-key',
  'revoke-api-key',
  'turn-on-second-factor',
  'renew-recovery-codes',
  'turn-off-second-factor',
] as const;
export type StaffAction = (typeof staffActions)[number];

/** What an action is done to. */
export type TargetKind = 'concert' | 'booking' | 'person' | 'api-key';
