import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeCosts, noCosts, readCosts } from '@/utils/costs';
import { startingProfile } from '@/utils/sourcing/marketplace-profiles';

beforeEach(() => fakeBrowser.reset());

const profile = {
  ...startingProfile('amazon.de'),
  figures: {
    ...startingProfile('amazon.de').figures,
    dutyRate: { value: '0.045', confirmed: true },
    internationalFreight: { value: { amount: '6.5', currency: 'USD' }, confirmed: true },
  },
};

describe('costs', () => {
  it('begin with nothing, and come back as they were kept', async () => {
    expect(await readCosts()).toEqual(noCosts);
    const kept = {
      profiles: { 'amazon.de': profile, 'amazon.com': startingProfile('amazon.com') },
      ownRates: { EUR: { yuan: '7.8', date: '2026-11-20' } },
      marketplace: 'amazon.de',
    };
    await changeCosts(() => kept);
    expect(await readCosts()).toEqual(kept);
  });

  it('keep every one of many quick changes', async () => {
    await Promise.all(
      ['a', 'b', 'c'].map((id) =>
        changeCosts((before) => ({ ...before, profiles: { ...before.profiles, [id]: { ...profile, id } } })),
      ),
    );
    expect(Object.keys((await readCosts()).profiles)).toEqual(['a', 'b', 'c']);
  });

  it('leave out a profile or rate that cannot be read, and keep the others', async () => {
    const broken = { ...profile, figures: { dutyRate: { value: '4%', confirmed: true } } };
    await fakeBrowser.storage.local.set({
      costs: {
        profiles: { 'amazon.de': profile, broken, none: null },
        ownRates: { EUR: { yuan: '7.8', date: '2026-11-20' }, USD: { yuan: 7 } },
        marketplace: 5,
      },
    });
    expect(await readCosts()).toEqual({
      profiles: { 'amazon.de': profile },
      ownRates: { EUR: { yuan: '7.8', date: '2026-11-20' } },
    });
  });
});
