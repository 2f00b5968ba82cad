import { z } from 'zod';
import { amount, requiredText } from './input-shapes';
import { priceWords, toMinor } from './price';

const pricesInput = z.object({
  tiers: z.array(
    z.object({ id: z.string(), name: requiredText(60, 'Give the price class a name.'), price: amount }),
  ),
});

/** New names and prices for price classes that exist. */
export const pricesSchema = (currency: string) =>
  pricesInput.transform(({ tiers }, context) => ({
    tiers: tiers.map(({ id, name, price }, index) => {
      const priceMinor = toMinor(price, currency);
      if (priceMinor === null) {
        context.addIssue({ code: 'custom', path: ['tiers', index, 'price'], message: priceWords(currency) });
      }
      return { id, name, priceMinor: priceMinor ?? 0 };
    }),
  }));
