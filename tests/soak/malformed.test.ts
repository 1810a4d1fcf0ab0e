import fc from 'fast-check';
import { afterAll, it } from 'vitest';
import { malformedCampaigns } from '../utils/providers/malformed-campaigns';
import { campaignEnd } from './campaign-time';

/** Malformed answers of each kind, where the time allows them. */
const runs = 10_000;
const seed = Date.now() % 2 ** 31;
const end = campaignEnd('malformed');
console.log(`Malformed answers with the seed ${seed}.`);

afterAll(() => fc.resetConfigureGlobal());

it.each(Object.entries(malformedCampaigns))('reads malformed answers of %s', (id, campaign) => {
  // However little is left, each kind of answer gets a second.
  fc.configureGlobal({ seed, interruptAfterTimeLimit: Math.max(1000, end - Date.now()) });
  campaign(runs);
  if (Date.now() >= end) console.warn(`${id} was stopped by its time before all ${runs}.`);
});
