import { describe, expect, it } from 'vitest';
import { parseAccessKey } from '@/utils/providers/ai-gateway/access-key';
import { signAiGateway } from '@/utils/providers/ai-gateway/sign';

const key = { id: 'testkeyid000000001', secret: 'TestSecretTestSecretTestSecret12' };
const method = 'POST' as const;

/** The two published examples, which another implementation was seen to agree with. */
const examples = [
  {
    call: {
      method,
      path: '/api/alibaba.1688.find.product/1.0.0/github',
      body: '{"query":"腋下包 女","pageSize":40,"purchaseAmount":1,"sortType":"sold_desc","scoreLevel":"high","tags":"4306497"}',
      version: '1.7.0',
      time: '1791368929',
      nonce: 'a1b2c3d4',
    },
    md5: 'eafuR9Evs8GvNkpwDM4OQA==',
    sign: 'rZikbiC2DgbuYyIoY7p/QI5lQSyzwEaHiU9TjnDoXVk=',
  },
  {
    call: {
      method,
      path: '/1688claw/skill/workflow',
      body: '{"code":"offer_hot","bizParams":{"query":"腋下包"}}',
      version: '1.0.1',
      time: '1791368930',
      nonce: '0f0e0d0c',
    },
    md5: 'I9zStMq8D54eEMWsx+4hlQ==',
    sign: 'KRTzfFacCAFyH+i2BNoVCKehECLIpYtK7/KNf6RVvls=',
  },
];

describe('signAiGateway', () => {
  it.each(examples)('signs $call.path', async ({ call, md5, sign }) => {
    expect(await signAiGateway(key, call)).toEqual({
      'x-csk-ak': key.id,
      'x-csk-content-md5': md5,
      'x-csk-nonce': call.nonce,
      'x-csk-time': call.time,
      'x-csk-version': call.version,
      'x-csk-sign': sign,
    });
  });
});

describe('parseAccessKey', () => {
  it('reads both forms', () => {
    const encoded = 'VGVzdFNlY3JldFRlc3RTZWNyZXRUZXN0U2VjcmV0MTJ0ZXN0a2V5aWQwMDAwMDAwMDE=';
    for (const text of [encoded, encoded.replace('=', ''), ` ${encoded}\n`, key.secret + key.id])
      expect(parseAccessKey(text)).toEqual(key);
  });
  it('refuses what is too short or no key', () => {
    for (const text of ['', 'short', key.secret, 'wörter '.repeat(10)]) expect(parseAccessKey(text)).toBeUndefined();
  });
});
