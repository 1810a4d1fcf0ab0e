import type { Parcel } from '@/utils/offer/parcel';

/** What the captured product pages say beside title, price and main picture. */
export interface PageDetails {
  storeId: string;
  /** Absent where the page, as it was captured, shows none. */
  brand?: string;
  /** How many categories lead to the product. */
  steps?: number;
  measures?: Parcel;
  packed?: Parcel;
  /** How many pictures its gallery and its data hold. */
  pictures: number;
}

/** By file, as read off the pages in November 2026. */
export const pageDetails: Record<string, PageDetails> = {
  'amazon/com_ipad_pro_2022.html': {
    storeId: 'B0BJLF3RR3',
    brand: 'Apple',
    measures: {
      size: {
        length: '0.5842',
        width: '17.8308',
        height: '24.7396',
      },
    },
    pictures: 5,
  },
  'amazon/de_old_spice.html': {
    storeId: '000004458X',
    brand: 'Old Spice',
    steps: 4,
    packed: {
      weight: '0.18',
      size: {
        length: '18.3',
        width: '6.7',
        height: '3.9',
      },
    },
    pictures: 1,
  },
  'amazon/cojp_incense.html': {
    storeId: 'B002XA6AU4',
    brand: '真言ショップ（寺院仏具・在家仏具・密教法具）',
    steps: 4,
    packed: {
      weight: '0.05',
      size: {
        length: '8.4',
        width: '7.8',
        height: '3.9',
      },
    },
    pictures: 2,
  },
  'amazon/combr_ryzen.html': {
    storeId: 'B0D6NN6TM7',
    brand: 'AMD',
    steps: 3,
    measures: {
      weight: '0.0906',
      size: {
        length: '4',
        width: '4',
        height: '0.1',
      },
    },
    packed: {
      size: {
        length: '12.6',
        width: '12.5',
        height: '3.7',
      },
    },
    pictures: 4,
  },
  'ebay/de_lego_7075.html': {
    storeId: '198187151691',
    brand: 'LEGO',
    steps: 4,
    measures: {
      size: {
        length: '57.6',
        width: '38.4',
        height: '11.4',
      },
    },
    pictures: 4,
  },
  'etsy/com_birth_year_necklace.html': {
    storeId: '1385245506',
    brand: 'GowaDesign',
    steps: 3,
    pictures: 8,
  },
  'walmart/com_maxi_dress.html': {
    storeId: '5275415030',
    brand: 'Asklazy',
    steps: 4,
    pictures: 4,
  },
  'aliexpress/he_iphone_se.html': {
    storeId: '32993251330',
    steps: 3,
    measures: {
      weight: '0.113',
      size: {
        length: '12.38',
        width: '5.86',
        height: '0.76',
      },
    },
    pictures: 5,
  },
  'target/com_chocolate_almonds.html': {
    storeId: '78099811',
    brand: 'Good & Gather',
    steps: 3,
    packed: {
      weight: '0.3764816671',
      size: {
        length: '4.7244',
        width: '14.0208',
        height: '21.717',
      },
    },
    pictures: 4,
  },
  'bestbuy/com_crucial_ssd.html': {
    storeId: '6509712',
    brand: 'Crucial',
    steps: 4,
    measures: {
      weight: '0.01672621864375',
    },
    pictures: 15,
  },
  'wayfair/com_armchair.html': {
    storeId: 'W005759888',
    brand: 'Wade Logan®',
    steps: 5,
    pictures: 2,
  },
  'rakuten/cojp_chivas_mizunara.html': {
    storeId: '3line:f000000027',
    steps: 4,
    pictures: 7,
  },
  'mercadolibre/co_track_lights.html': {
    storeId: 'MCO42090990',
    brand: 'Mundiluz',
    steps: 5,
    pictures: 8,
  },
  'ozon/ru_dolce_gusto.html': {
    storeId: '747122168',
    brand: 'Nescafe Dolce Gusto',
    pictures: 4,
  },
  'wildberries/ru_beanie.html': {
    storeId: '210131077',
    steps: 2,
    pictures: 1,
  },
  'zalando/couk_nike_2014.html': {
    storeId: 'N1243A0DM-C12',
    brand: 'Nike Performance',
    steps: 3,
    pictures: 1,
  },
  'ikea/us_vasen_vase.html': {
    storeId: '00017133',
    brand: 'IKEA',
    steps: 4,
    measures: {
      weight: '0.822136170625',
    },
    pictures: 7,
  },
  'shopify/legear_gloves.html': {
    storeId: 'enforcr-ghost-gloves',
    brand: 'ENFORCR',
    steps: 2,
    pictures: 6,
  },
  'shopify/casekaro_iphone_case.html': {
    storeId: 'cookie-iphone-16-pro-back-cover',
    brand: 'Casekaro',
    pictures: 5,
  },
  'magento/mytek_redmi13.html': {
    storeId: 'BU-REDMI13-8/256-BK',
    brand: 'XIAOMI',
    steps: 3,
    pictures: 6,
  },
  'flipkart/in_galaxy_s25.html': {
    storeId: 'itmc5f14b041aa5b',
    brand: 'Samsung',
    steps: 3,
    pictures: 8,
  },
  'newegg/com_lg_monitor.html': {
    storeId: 'N82E16824026052',
    brand: 'LG Electronics',
    steps: 3,
    pictures: 13,
  },
  'taobao/item_keyboard_case.html': {
    storeId: '562283240178',
    brand: 'KBDfans',
    pictures: 5,
  },
  'musinsa/kr_signiq_cream.html': {
    storeId: '5923474',
    brand: '시그닉',
    pictures: 1,
  },
};
