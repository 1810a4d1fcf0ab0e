import { describe, expect, it } from 'vitest';
import { aiGatewayRequest } from '@/utils/providers/ai-gateway/request';
import { signAiGateway } from '@/utils/providers/ai-gateway/sign';
import { contextOf, requestOf } from '../fixtures';

const moment = { now: new Date(1_791_368_929_900), nonce: 'a1b2c3d4', requestId: 'id-1' };
const key = { secret: 'TestSecretTestSecretTestSecret12', id: 'testkeyid000000001' };
const context = contextOf({ accessKey: key.secret + key.id });

describe('aiGatewayRequest', () => {
  it('sends a signed body with every choice, and no name of another client', async () => {
    const request = requestOf({
      keyword: '腋下包',
      sort: { field: 'sold', direction: 'desc' },
      fields: { scoreLevel: 'high', purchaseAmount: '10', tags: '4306497' },
    });
    const { url, headers, body } = await aiGatewayRequest(request, context, moment);
    const path = '/api/alibaba.1688.find.product/1.0.0/github';
    expect(url).toBe(`https://gateway.1688.com${path}`);
    expect(JSON.parse(body!)).toEqual({
      imgBase64: '/9j/',
      query: '腋下包',
      pageSize: 20,
      purchaseAmount: 10,
      sortType: 'sold_desc',
      scoreLevel: 'high',
      tags: '4306497',
    });
    const call = {
      method: 'POST',
      path,
      body: body!,
      version: '1.7.0',
      time: '1791368929',
      nonce: 'a1b2c3d4',
    } as const;
    expect(headers).toEqual({
      'Content-Type': 'application/json',
      'x-request-id': 'id-1',
      ...(await signAiGateway(key, call)),
    });
  });

  it.each([
    ['similarity', 'desc', undefined],
    ['price', 'asc', 'price_asc'],
    ['price', 'desc', 'price_desc'],
    ['yx', 'desc', 'yx_desc'],
  ] as const)('sorts by %s %s as %s', async (field, direction, sortType) => {
    const { body } = await aiGatewayRequest(requestOf({ sort: { field, direction } }), context, moment);
    expect((JSON.parse(body!) as { sortType?: string }).sortType).toBe(sortType);
  });

  it('names the skill only where the user wants it', async () => {
    const named = await aiGatewayRequest(requestOf(), { ...context, options: { skillName: 'true' } }, moment);
    expect(named.headers).toMatchObject({ 'x-skill-code': '1688-product-find', 'x-skill-version': '1.7.0' });
  });

  it('refuses a key of no known form before anything is sent', async () => {
    const asking = aiGatewayRequest(requestOf(), contextOf({ accessKey: 'short' }), moment);
    await expect(asking).rejects.toMatchObject({ code: 'service-key' });
  });
});
