import type { components } from '@/shared/api/schema';

/** Somebody who works here, as they see themselves. */
export type Staff = components['schemas']['Self'];
export type Right = Staff['rights'][number];
export type StaffRole = components['schemas']['StaffMember']['role'];

export function may(staff: Pick<Staff, 'rights'>, right: Right): boolean {
  return staff.rights.includes(right);
}
