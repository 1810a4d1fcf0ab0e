import { makeGoods, type Goods } from './goods';

/** What the services that sell offers take about their data. */
export interface GoodsOptions {
  /** Seed of the data set; 1688 unless said. */
  seed?: number;
  /** Offers in it; 180 unless said. */
  offers?: number;
  /** Address of an offer's picture; a name in the form of 1688's picture host unless said. */
  pictureUrl?: (offer: Goods, index: number) => string;
}

/** The data set with each offer's picture address. */
export function stock(options: GoodsOptions): { goods: Goods[]; pictureUrl: (offer: Goods) => string } {
  const goods = makeGoods(options.seed ?? 1688, options.offers ?? 180);
  const place = new Map(goods.map((offer, index) => [offer.offerId, index]));
  const address = options.pictureUrl ?? ((offer: Goods) => `https://cbu01.alicdn.com/img/ibank/${offer.picture}.jpg`);
  return { goods, pictureUrl: (offer) => address(offer, place.get(offer.offerId) ?? 0) };
}
