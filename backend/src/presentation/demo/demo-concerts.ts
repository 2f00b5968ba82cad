import type { TierSpec } from '../../domain/concerts/seating-plan.js';
import type { CreateConcertCommand } from '../../use-cases/concerts/create-concert.js';
import { arenaSections } from './arena-sections.js';

/** A concert of the demo, and how many seats and general-admission places are gone before the first visitor comes. */
export interface DemoConcert {
  readonly concert: CreateConcertCommand;
  readonly sold: { readonly seats: number; readonly places: number };
}

const assigned = (name: string, priceMinor: number): TierSpec => ({ name, priceMinor, seating: 'assigned' });
const rows = (count: number, seats: number) => Array.from({ length: count }, () => ({ seats }));

/**
 * What an empty shop is filled with: small and huge, seated and standing, sold out and yet to open, paid online, at
 * the door and not at all. The last one is on sale, not sold out and not paid online: when it is done, so is the demo.
 */
export function demoConcerts(now: Date): DemoConcert[] {
  /** An evening some days ahead, at an hour of UTC. */
  const evening = (days: number, hour: number, minute = 0) => {
    const date = new Date(now);
    date.setUTCDate(date.getUTCDate() + days);
    date.setUTCHours(hour, minute, 0, 0);
    return date;
  };
  return [
    {
      concert: {
        name: 'The Winter Quartets',
        description:
          'The Halden Quartet plays Haydn, Shostakovich and a new work by Ines Tamura, written for this hall and its long echo. One interval of twenty minutes.',
        venue: { name: 'Theatre on the Quay', city: 'Lisbon', country: 'Portugal' },
        startsAt: evening(24, 20),
        timeZone: 'Europe/Lisbon',
        currency: 'EUR',
        payment: 'online',
        refundFullUntil: evening(17, 20),
        refundPercentAfter: 50,
        tiers: [assigned('Front Stalls', 6800), assigned('Stalls', 4600), assigned('Balcony', 2400)],
        seatingPlan: {
          sections: [
            { name: 'Front Stalls', tier: 'Front Stalls', rows: rows(4, 22) },
            { name: 'Stalls', tier: 'Stalls', rows: rows(6, 22) },
            { name: 'Balcony', tier: 'Balcony', rows: rows(4, 20) },
          ],
        },
      },
      sold: { seats: 74, places: 0 },
    },
    {
      concert: {
        name: 'Saltwind Festival',
        description:
          'Two stages by the sea, eleven bands, one long evening. Bring a jacket. General Admission is the whole field; Front Row and VIP have seats of their own before the main stage.',
        venue: { name: 'Saltwind Field', city: 'Portland', country: 'United States' },
        startsAt: evening(45, 23),
        timeZone: 'America/Los_Angeles',
        currency: 'USD',
        payment: 'online',
        refundFullUntil: evening(31, 23),
        refundPercentAfter: 0,
        tiers: [
          assigned('VIP', 10000),
          assigned('Front Row', 5000),
          { name: 'General Admission', priceMinor: 1000, seating: 'general', quantity: 2000 },
        ],
        seatingPlan: {
          sections: [
            { name: 'Front Row', tier: 'Front Row', rows: rows(2, 40) },
            { name: 'VIP', tier: 'VIP', rows: rows(4, 30) },
          ],
        },
      },
      sold: { seats: 60, places: 110 },
    },
    {
      concert: {
        name: 'Aurelia Voss: Northern Lights Tour',
        description:
          'The largest show of the tour, with a full orchestra and a stage that reaches into the hall. Doors open two hours before the start.',
        venue: { name: 'Meridian Arena', city: 'Berlin', country: 'Germany' },
        startsAt: evening(80, 19),
        timeZone: 'Europe/Berlin',
        currency: 'EUR',
        payment: 'online',
        refundFullUntil: evening(66, 19),
        refundPercentAfter: 80,
        tiers: [assigned('Parterre', 14900), assigned('Lower Tier', 9900), assigned('Upper Tier', 5900)],
        seatingPlan: { sections: arenaSections(20_000) },
      },
      sold: { seats: 900, places: 0 },
    },
    {
      concert: {
        name: 'Cello by Candlelight',
        description:
          'Solo suites in a chapel that seats forty-eight, lit by nothing but candles. It was gone within the hour.',
        venue: { name: 'Chapel of the Rock', city: 'Kyoto', country: 'Japan' },
        startsAt: evening(9, 10),
        timeZone: 'Asia/Tokyo',
        currency: 'JPY',
        payment: 'at_door',
        maxSeatsPerCustomer: 4,
        tiers: [{ name: 'Pew', priceMinor: 5500, seating: 'assigned', quantity: 48 }],
        seatsPerRow: 8,
      },
      sold: { seats: 48, places: 0 },
    },
    {
      concert: {
        name: 'Morning Ragas',
        description:
          'Sitar and tabla from first light, on cushions and chairs around a low stage. Free of charge; please book, as the garden holds only so many.',
        venue: { name: 'Lotus Garden', city: 'Mumbai', country: 'India' },
        startsAt: evening(38, 1, 30),
        timeZone: 'Asia/Kolkata',
        currency: 'INR',
        payment: 'none',
        saleOpensAt: evening(5, 6),
        tiers: [
          { name: 'Cushion', priceMinor: 0, seating: 'assigned', quantity: 60 },
          { name: 'Chair', priceMinor: 0, seating: 'assigned', quantity: 60 },
        ],
        seatsPerRow: 15,
      },
      sold: { seats: 0, places: 0 },
    },
    {
      concert: {
        name: 'Basement Frequencies',
        description:
          'Four hours of dub and broken beat from the Undertow crew. A small room and a fair door: one place a person, paid when you come in.',
        venue: { name: 'Undertow', city: 'Bristol', country: 'United Kingdom' },
        startsAt: evening(12, 22),
        timeZone: 'Europe/London',
        currency: 'GBP',
        payment: 'at_door',
        maxSeatsPerCustomer: 1,
        tiers: [{ name: 'Entry', priceMinor: 1200, seating: 'general', quantity: 180 }],
      },
      sold: { seats: 0, places: 37 },
    },
  ];
}
