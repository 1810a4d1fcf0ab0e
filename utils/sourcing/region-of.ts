import type { Offer } from '../offer/offer';

/** The provinces, municipalities and regions of China, as addresses begin; what follows them is the city. */
const provinces = [
  ...['北京', '天津', '上海', '重庆', '河北', '山西', '辽宁', '吉林', '黑龙江', '江苏', '浙江', '安徽', '福建'],
  ...['江西', '山东', '河南', '湖北', '湖南', '广东', '海南', '四川', '贵州', '云南', '陕西', '甘肃', '青海', '台湾'],
  ...['内蒙古', '广西', '西藏', '宁夏', '新疆', '香港', '澳门'],
];

/**
 * Where an offer comes from: the province of the supplier, else of the place that it ships from, without its suffix
 * (`广东` for `广东省`); a place of no known province as it is written, without what follows a blank. Undefined where
 * none is given.
 */
export function regionOf({ supplier, shipsFrom }: Pick<Offer, 'supplier' | 'shipsFrom'>): string | undefined {
  const place = plain(supplier.province) || plain(shipsFrom) || plain(supplier.city);
  if (place === '') return undefined;
  return provinces.find((name) => place.startsWith(name)) ?? place.split(/\s/u)[0]!.replace(/(?<=.)市$/u, '');
}

const plain = (text: string | undefined) => (text ?? '').normalize('NFKC').replace(/^中国/u, '').trim();
