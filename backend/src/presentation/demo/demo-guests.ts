import type { Contact } from '../../domain/bookings/booking.js';

const firstNames = [
  'Amara',
  'Bruno',
  'Chiara',
  'Dmitri',
  'Elif',
  'Farah',
  'Goran',
  'Hana',
  'Imre',
  'Jonas',
  'Kaia',
];
const lastNames = [
  'Okafor',
  'Lindqvist',
  'Moreau',
  'Tanaka',
  'Silva',
  'Novak',
  'Haddad',
  'Byrne',
  'Castellanos',
];

/** Names that differ: 11 and 9 have no common divisor. */
const guests = firstNames.length * lastNames.length - 1;

/** A made-up guest for each number; 98 of them have names of their own. */
export function demoGuest(number: number): Contact {
  return contactOf(number % guests);
}

/** Like no other guest. */
export const changedTheirMind = contactOf(guests);

function contactOf(number: number): Contact {
  const first = firstNames[number % firstNames.length]!;
  const last = lastNames[number % lastNames.length]!;
  return { name: `${first} ${last}`, email: `${first}.${last}@example.com`.toLowerCase() };
}
