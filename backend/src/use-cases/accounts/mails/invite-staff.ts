import type { StaffRole } from '../../../domain/access/right.js';
import type { Mail } from '../../../domain/accounts/mailer.js';
import { composeMail } from './compose-mail.js';
import { greeting, worksOnce } from './words.js';

const roleNames: Readonly<Record<StaffRole, string>> = {
  admin: 'an admin',
  manager: 'a manager',
  box_office: 'a member of the box office',
  viewer: 'a viewer',
};

interface Invitation {
  readonly to: string;
  readonly name: string | null;
  readonly role: StaffRole;
  readonly link: string;
}

export function inviteStaffMail({ to, name, role, link }: Invitation): Mail {
  return composeMail(to, 'You are invited to work with Fermata', [
    greeting(name),
    `You are invited to work with Fermata as ${roleNames[role]}. Choose a password, then log in with this address.`,
    { does: 'Choose a password', link },
    worksOnce('invite'),
  ]);
}
