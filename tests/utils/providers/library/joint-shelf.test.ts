import { expect, it } from 'vitest';
import { fingerprintOf } from '@/utils/image/fingerprint/fingerprint';
import type { Offer } from '@/utils/offer/offer';
import { jointShelf } from '@/utils/providers/library/joint-shelf';
import { shelfOf } from '@/utils/providers/library/shelf';
import type { SearchChoices } from '@/utils/providers/provider';
import { drawnPicture, scene } from '../../image/fingerprint/drawn-picture';

const choices: SearchChoices = { filters: [], sort: { field: 'similarity', direction: 'desc' }, pageSize: 20 };

const offer = (id: string, amount: string): Offer => ({
  id,
  title: id,
  url: '',
  origin: 'library',
  supplier: {},
  price: { amount, currency: 'CNY' },
});

it('searches two shelves as one, the first first', async () => {
  const [one, two, three] = [1, 2, 3].map((seed) => fingerprintOf(drawnPicture(scene(seed))));
  const own = shelfOf([offer('own-1', '5'), offer('own-2', '50')], [one!, two!]);
  const samples = shelfOf([offer('sample-2', '5'), offer('sample-3', '5')], [two!, three!]);
  const joint = jointShelf(own, samples);
  expect(joint.size).toBe(4);
  const ids = async (rows: readonly number[]) => (await joint.offers(rows)).map((found) => found?.id);
  const near = joint.index.nearest(two!.hashes, 2).map(({ row }) => row);
  expect(await ids(near)).toEqual(['own-2', 'sample-2']);
  expect(await ids([3, 0, 2])).toEqual(['sample-3', 'own-1', 'sample-2']);
  expect(await joint.fingerprints([3, 1])).toEqual([three, two]);
  expect([...joint.allowed({ ...choices, priceMax: '10' }, 0)]).toEqual([1, 0, 1, 1]);
});
