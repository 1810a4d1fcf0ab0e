import { expect, it } from 'vitest';
import { measureShopAccuracy } from '../e2e/harness/shop-accuracy';

it('finds 95% of the edited pictures by their pixels alone, and takes none of the others for the same photo', async () => {
  const { edits, others } = await measureShopAccuracy(1);
  const missed = edits.filter(({ found }) => !found);
  console.log(`${edits.length - missed.length} of ${edits.length} edited pictures find their product first.`, missed);
  expect(edits.length).toBeGreaterThanOrEqual(60);
  expect(others.length).toBeGreaterThanOrEqual(20);
  expect(missed.length / edits.length).toBeLessThanOrEqual(0.05);
  expect(others.filter(({ similarity }) => similarity > 0.9)).toEqual([]);
});
