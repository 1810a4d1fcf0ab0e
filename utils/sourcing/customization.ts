import type { Customization } from '../offer/offer';

/** The services' words for making to the buyer's own sample. */
const toSample = new Set(['来样加工', '來樣加工', '来样定制', '來樣定制']);
/** The services' words for samples within days. */
const fastSample = new Set(['快速打样', '快速打樣']);

/** What is known of a service: it is offered, it is not, or the offer does not say. */
export type Known = 'yes' | 'no' | 'not-given';

/** Whether the supplier makes goods to the buyer's sample. A supplier without any custom making does not. */
export function makesToSample(customization: Customization | undefined): Known {
  if (!customization) return 'not-given';
  if (!customization.supported) return 'no';
  return names(customization, toSample);
}

/** Whether the supplier makes samples within days. */
export const makesSamplesFast = (customization: Customization | undefined): Known =>
  customization ? names(customization, fastSample) : 'not-given';

function names({ services }: Customization, words: ReadonlySet<string>): Known {
  if (!services) return 'not-given';
  return services.some((service) => words.has(service.trim())) ? 'yes' : 'no';
}
