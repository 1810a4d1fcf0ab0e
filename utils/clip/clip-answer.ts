import type { Offer } from '../offer/offer';

/** What a page of 1688 showed at the moment of the press. */
export interface ClipAnswer {
  /**
   * `offers`: at least one was read. `login` and `verification`: the page asks for that first. `none`: a page of 1688
   * without offers. `elsewhere`: no page of 1688.
   */
  outcome: 'offers' | 'login' | 'verification' | 'none' | 'elsewhere';
  /** In the order of the page, each once; `origin` is `page`. At most 300. */
  offers: Offer[];
  /** How many different offers the page shows, those included that could not be read. */
  shown: number;
  /** Advertised boxes that bear no offer number and are left out. */
  withoutId: number;
}
