import { describe, expect, it } from 'vitest';
import { signImageSearchProduct } from '@/utils/providers/image-search-product/sign';
import vectors from '../vectors/signatures.json';

describe('signImageSearchProduct', () => {
  it.each(vectors['alibaba.image.search.product (SHA1)'])('signs vector $secret', async ({ params, secret, sign }) => {
    const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
    expect(await signImageSearchProduct(texts, secret)).toBe(sign);
  });
});
