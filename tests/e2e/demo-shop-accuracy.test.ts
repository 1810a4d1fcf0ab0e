import { expect, it } from 'vitest';
import { measureShopAccuracy } from './harness/shop-accuracy';

// All of the shop's pictures are searched in the soak.
it('finds edited pictures by their pixels alone, and takes none of the others for the same photo', async () => {
  const { edits, others } = await measureShopAccuracy(4);
  expect(edits.length).toBeGreaterThanOrEqual(15);
  expect(others.length).toBeGreaterThanOrEqual(5);
  expect(edits.filter(({ found }) => !found).length).toBeLessThanOrEqual(1);
  expect(others.filter(({ similarity }) => similarity > 0.9)).toEqual([]);
}, 120_000);
