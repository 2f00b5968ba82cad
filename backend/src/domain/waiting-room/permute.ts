/** A number from 0 to 2^48 - 1 that nobody can guess who has not the key; the same for the same input. */
export type Mix = (round: number, half: number) => number;

const rounds = 8;

/**
 * A permutation of the numbers below `size`: a Feistel network that adds to one half what the other is mixed to, on a
 * rectangle just large enough, walked until the result lies below `size` (Black and Rogaway, "Ciphers with Arbitrary
 * Finite Domains", 2002). So a line is shuffled without being stored.
 */
export function permute(number: number, size: number, mix: Mix): number {
  const width = Math.ceil(Math.sqrt(size));
  const height = Math.ceil(size / width);
  let walked = number;
  do walked = step(walked, width, height, mix);
  while (walked >= size);
  return walked;
}

function step(number: number, width: number, height: number, mix: Mix): number {
  let left = number % width;
  let right = Math.floor(number / width);
  for (let round = 0; round < rounds; round += 2) {
    left = (left + mix(round, right)) % width;
    right = (right + mix(round + 1, left)) % height;
  }
  return right * width + left;
}
