import type { components } from '@/shared/api/schema';

export type Scope = components['schemas']['ApiKey']['scopes'][number];

interface ScopeWords {
  /** For a list of them. */
  short: string;
  /** What a program may do with it. */
  hint: string;
}

/** What a key may do, in the order in which one chooses. */
export const scopeWords: Record<Scope, ScopeWords> = {
  'bookings:write': {
    short: 'Book and cancel',
    hint: 'Book seats for customers, and cancel anybody’s booking.',
  },
  'bookings:read': { short: 'Read bookings', hint: 'Find bookings, and read door lists.' },
  'personal-data:read': {
    short: 'See names',
    hint: 'See names and whole e-mail addresses. Without it there are no names, and addresses read a…@example.com.',
  },
  'concerts:read': {
    short: 'Read concerts',
    hint: 'All concerts, drafts as well, and how many seats are sold.',
  },
  'concerts:write': {
    short: 'Change concerts',
    hint: 'Create, edit, publish and call off concerts, and keep seats back.',
  },
  'sales:read': { short: 'See revenue', hint: 'What concerts bring in.' },
  'history:read': { short: 'Read the history', hint: 'Who did what to which reservation.' },
};

export const scopeNames = Object.keys(scopeWords) as Scope[];
