import { z } from 'zod';

export const planQuery = z.strictObject({
  version: z
    .string()
    .regex(/^\d{1,9}$/, 'Must be a version of the plan.')
    .optional()
    .meta({ description: 'The `planVersion` of the concert: the answer may then be kept for a year.' }),
});
export type PlanQuery = z.infer<typeof planQuery>;

const planSeat = z.tuple([z.int(), z.string(), z.number(), z.number()]).meta({
  id: 'PlanSeat',
  description:
    '`[seatNumber, label, x, y]`. The stage is at (0, 0), y grows away from it, neighbours stand about 10 apart.',
});

export const plan = z
  .object({
    concertId: z.uuid(),
    planVersion: z.int(),
    rows: z.array(
      z.object({
        section: z.string().nullable(),
        row: z.string(),
        tierId: z.uuid(),
        seats: z.array(planSeat),
      }),
    ),
  })
  .meta({ id: 'Plan', description: 'Where the assigned seats stand.' });

export const seatStates = z
  .object({
    concertId: z.uuid(),
    version: z.int().meta({ description: 'The version of the concert at which the states were true.' }),
    states: z.string().meta({
      description: 'One letter a seat, from seat 1 on: `f` free, `h` held, `s` sold, `b` blocked.',
      examples: ['ffsshfb'],
    }),
  })
  .meta({ id: 'SeatStates' });
