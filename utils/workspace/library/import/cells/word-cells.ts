import { parseSupplierType } from '../../../../offer/parse-supplier-type';
import type { SupplierType } from '../../../../offer/supplier';
import { read, type CellReader } from './cell-reader';

const wordsOf = (text: string) => new Set(text.normalize('NFKC').split(' '));

/** In English, Chinese and the languages that the interface speaks. */
const yes = wordsOf(
  '1 true yes y x ✓ ✔ ○ 是 有 支持 支援 可以 可 はい あり 有り 対応 예 네 있음 ja oui sí si sì sim да نعم ใช่ มี có',
);
const no = wordsOf(
  '0 false no n - ✗ × 否 无 無 没有 沒有 不支持 不支援 不可以 不可 不 いいえ なし 無し 非対応 아니요 아니오 없음 nein non não nao нет لا ไม่ใช่ ไม่ ไม่มี không',
);

export const yesNoCell: CellReader<boolean> = (cell) => {
  const word = String(cell).normalize('NFKC').trim().toLowerCase();
  return yes.has(word) ? { value: true } : no.has(word) ? { value: false } : { problem: 'yes-no' };
};

const typeNames: Readonly<Record<string, SupplierType>> = {
  'source factory': 'source-factory',
  'super factory': 'source-factory',
  factory: 'manufacturer',
  manufacturer: 'manufacturer',
  brand: 'brand',
  trader: 'trader',
  'trading company': 'trader',
};

export const supplierTypeCell: CellReader<SupplierType> = (cell) => {
  const word = String(cell).normalize('NFKC').trim();
  const plain = word
    .toLowerCase()
    .replace(/-/g, ' ')
    .replace(/\(.*\)$/, '')
    .trim();
  return read(
    parseSupplierType(word) ?? (Object.hasOwn(typeNames, plain) ? typeNames[plain] : undefined),
    'supplier-type',
  );
};
