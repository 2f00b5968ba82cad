/** What somebody may do beyond their own bookings. */
export const rights = [
  'concerts:read',
  'concerts:write',
  'sales:read',
  'bookings:read',
  'bookings:write',
  'personal-data:read',
  'history:read',
  'audit:read',
  'staff:manage',
  'api-keys:manage',
  'staff-log:read',
] as const;
export type Right = (typeof rights)[number];

export const staffRoles = ['admin', 'manager', 'box_office', 'viewer'] as const;
export type StaffRole = (typeof staffRoles)[number];
export type Role = 'customer' | StaffRole;

/** Who may do what: the least that each role needs. */
const rightsByRole: Readonly<Record<Role, readonly Right[]>> = {
  customer: [],
  admin: rights,
  manager: ['concerts:read', 'concerts:write', 'sales:read', 'bookings:read', 'history:read', 'audit:read'],
  box_office: ['concerts:read', 'bookings:read', 'bookings:write', 'personal-data:read', 'history:read'],
  viewer: ['concerts:read', 'sales:read', 'bookings:read', 'history:read'],
};

export function rightsOf(role: Role): readonly Right[] {
  return rightsByRole[role];
}

export function isStaff(role: Role): role is StaffRole {
  return role !== 'customer';
}

/** What an integrator's key may be given; nobody manages people or keys by key. */
export const scopes = [
  'concerts:read',
  'concerts:write',
  'sales:read',
  'bookings:read',
  'bookings:write',
  'personal-data:read',
  'history:read',
] as const satisfies readonly Right[];
export type Scope = (typeof scopes)[number];

export function isScope(right: Right): right is Scope {
  return scopes.some((scope) => scope === right);
}
