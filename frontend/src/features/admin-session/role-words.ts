import type { StaffRole } from './staff';

/** The roles in the words of the screens, and what each is for. */
export const roleWords: Readonly<Record<StaffRole, { name: string; does: string }>> = {
  admin: { name: 'Admin', does: 'Everything, people and keys too' },
  manager: { name: 'Manager', does: 'Runs concerts and reads how they sell; no names of customers' },
  box_office: { name: 'Box office', does: 'Books and cancels for customers, and has the door list' },
  viewer: { name: 'Viewer', does: 'Reads concerts, sales and history; no names of customers' },
};

export const staffRoles = Object.keys(roleWords) as StaffRole[];
