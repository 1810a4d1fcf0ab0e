import type { SupplierType } from '../../offer/supplier';
import { parseSupplierType } from '../../offer/parse-supplier-type';
import { readWords } from './fields';

/** The open platform's codes and the words that 1688 shows for them. */
const wordsOfCodes: Readonly<Record<string, string>> = {
  super_factory: '超级工厂',
  powerful_merchants: '实力商家',
  tp_member: '诚信通会员',
  诚信通: '诚信通会员',
  yx: '严选',
};

/** Identities of a seller or badges of an offer, in 1688's words; undefined where none are given. */
export function readIdentities(value: unknown): string[] | undefined {
  const given = readWords(value)?.map((each) => {
    // The documents' own sample writes `super_factory-超级工厂`.
    const word = each.split('-')[0]!;
    return Object.hasOwn(wordsOfCodes, word) ? wordsOfCodes[word]! : each;
  });
  return given && [...new Set(given)];
}

/**
 * The supplier type that the identities imply, marked as inferred: 超级工厂 (super factory) is the platform's programme for
 * inspected factories. 实力商家 and 诚信通会员 are held by makers and resellers alike.
 */
export function inferSupplierType(
  identities: readonly string[] | undefined,
): { type: SupplierType; typeInferred: true } | undefined {
  for (const identity of identities ?? []) {
    const type = identity === '超级工厂' ? 'source-factory' : parseSupplierType(identity);
    if (type) return { type, typeInferred: true };
  }
  return undefined;
}
