import { type APIRequestContext, type Page } from '@playwright/test';
import { bookElsewhere, openConcert } from './shop';

/** The addresses of all kinds of pages of the shop, with something on each of them. */
export async function shopPages(page: Page, organiser: APIRequestContext): Promise<string[]> {
  const seated = await openConcert(organiser, {
    name: 'Wolfgang Amadeus von Donaudampfschifffahrtsgesellschaft and his Orchestra',
    tiers: [
      { name: 'Stalls', priceMinor: 4550, seating: 'assigned', quantity: 40 },
      { name: 'Standing', priceMinor: 1000, seating: 'general', quantity: 100 },
    ],
    venue: { name: 'Konzerthaus', city: 'Llanfairpwllgwyngyll', country: 'Wales' },
  });
  const calledOff = await openConcert(organiser);
  await organiser.post(`/api/admin/concerts/${calledOff.id}/call-off`, { data: {} });
  const booking = await bookElsewhere(page.request, seated, { seats: [1, 2] });
  return [
    '/',
    '/?query=nothing+like+it',
    `/concerts/${seated.slug}`,
    `/concerts/${calledOff.slug}`,
    '/bookings',
    `/bookings/${booking.id}?new=1`,
    '/history',
    '/find',
    '/login',
    '/signup',
    '/forgot',
    '/reset',
    '/reset#token=from-a-mail',
    '/verify#token=from-a-mail',
    '/account',
    '/nowhere',
  ];
}
