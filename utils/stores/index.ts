import type { Store } from './store';
import { alibaba1688 } from './1688';
import { alibaba } from './alibaba';
import { aliexpress } from './aliexpress';
import { allegro } from './allegro';
import { amazon } from './amazon';
import { bestBuy } from './best-buy';
import { bigcommerce } from './bigcommerce';
import { costco } from './costco';
import { coupang } from './coupang';
import { ebay } from './ebay';
import { etsy } from './etsy';
import { flipkart } from './flipkart';
import { ikea } from './ikea';
import { lazada } from './lazada';
import { madeInChina } from './made-in-china';
import { magento } from './magento';
import { mercadoLibre } from './mercado-libre';
import { musinsa } from './musinsa';
import { myntra } from './myntra';
import { newegg } from './newegg';
import { otto } from './otto';
import { ozon } from './ozon';
import { prestashop } from './prestashop';
import { rakuten } from './rakuten';
import { shein } from './shein';
import { shopee } from './shopee';
import { shopify } from './shopify';
import { taobao } from './taobao';
import { target } from './target';
import { temu } from './temu';
import { tiktokShop } from './tiktok-shop';
import { tmall } from './tmall';
import { trendyol } from './trendyol';
import { walmart } from './walmart';
import { wayfair } from './wayfair';
import { wildberries } from './wildberries';
import { woocommerce } from './woocommerce';
import { yahooJapan } from './yahoo-japan';
import { zalando } from './zalando';

/** Every store, each once. */
export const stores: readonly Store[] = [
  amazon,
  alibaba,
  alibaba1688,
  aliexpress,
  allegro,
  bestBuy,
  costco,
  coupang,
  ebay,
  etsy,
  flipkart,
  ikea,
  lazada,
  madeInChina,
  mercadoLibre,
  musinsa,
  myntra,
  newegg,
  otto,
  ozon,
  rakuten,
  shein,
  shopee,
  taobao,
  target,
  temu,
  tiktokShop,
  tmall,
  trendyol,
  walmart,
  wayfair,
  wildberries,
  yahooJapan,
  zalando,
  shopify,
  woocommerce,
  magento,
  prestashop,
  bigcommerce,
];
