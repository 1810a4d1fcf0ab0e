import type { SupplierType } from './supplier';

/** The services' words for what a supplier is; simplified and traditional characters. */
const types: Readonly<Record<string, SupplierType>> = {
  源头工厂: 'source-factory',
  源頭工廠: 'source-factory',
  生产厂家: 'manufacturer',
  生產廠家: 'manufacturer',
  生产商: 'manufacturer',
  生产型: 'manufacturer',
  生产加工: 'manufacturer',
  工厂: 'manufacturer',
  厂家: 'manufacturer',
  品牌商: 'brand',
  品牌方: 'brand',
  贸易公司: 'trader',
  貿易公司: 'trader',
  贸易商: 'trader',
  贸易型: 'trader',
  经销商: 'trader',
  經銷商: 'trader',
  经销批发: 'trader',
  批发商: 'trader',
  代理商: 'trader',
};

/** The supplier type that a service's word names, or undefined where it names none (`未知`, `其他`). */
export function parseSupplierType(word: string): SupplierType | undefined {
  const plain = word.normalize('NFKC').trim();
  return Object.hasOwn(types, plain) ? types[plain] : undefined;
}
