import { afterEach, describe, expect, it, vi } from 'vitest';
import { outcomeOf } from '@/utils/errors';
import { aiGateway } from '@/utils/providers/ai-gateway/provider';
import { imageSearchProduct } from '@/utils/providers/image-search-product/provider';
import { imageSearch } from '@/utils/providers/image-search/provider';
import { openPlatform } from '@/utils/providers/open-platform/provider';
import { aiGatewayAnswer } from './ai-gateway/answers';
import { contextOf, requestOf } from './fixtures';
import { imageSearchProductAnswer } from './image-search-product/answers';
import { imageSearchAnswer } from './image-search/answers';
import { startLocalService, type LocalService, type Reply } from './local-service';
import { imageQueryAnswer } from './open-platform/answers';

/** Each provider with secrets that must show up nowhere, an answer, and where its call arrives. */
const providers = [
  {
    provider: imageSearch,
    credentials: { appKey: '19034063', appSecret: 'app-secret-77' },
    answer: imageSearchAnswer,
    arrives: ['GET', /^\/param2\/2\.0\/\?app_key=19034063&/],
  },
  {
    provider: imageSearchProduct,
    credentials: { appKey: '19034063', appSecret: 'app-secret-77', accessToken: 'token-8888' },
    answer: imageSearchProductAnswer,
    arrives: ['POST', /^\/param2\/1\/com\.alibaba\.product\/alibaba\.image\.search\.product$/],
  },
  {
    provider: aiGateway,
    credentials: { accessKey: 'TestSecretTestSecretTestSecret12testkeyid000000001' },
    answer: aiGatewayAnswer,
    arrives: ['POST', /^\/api\/alibaba\.1688\.find\.product\/1\.0\.0\/github$/],
  },
  {
    provider: openPlatform,
    credentials: { appKey: '19034063', appSecret: 'app-secret-77', accessToken: 'token-8888' },
    answer: imageQueryAnswer,
    arrives: ['POST', /product\.search\.imageQuery\/19034063$/],
  },
] as const;

let service: LocalService | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  await service?.close();
});

async function search({ provider, credentials }: (typeof providers)[number], reply: Reply, page = 1) {
  service = await startLocalService(() => reply);
  const request = requestOf({ fields: { cat_id: '1' } }, { page, pictureId: '77' });
  return provider.search(request, contextOf({ ...credentials }, { gateway: { baseUrl: service.base } }));
}

describe.each(providers)('$provider.entry.id on the wire', (each) => {
  it('asks once and reads the answer', async () => {
    const { offers } = await search(each, { body: each.answer });
    expect(offers).toHaveLength(1);
    const [method, url] = each.arrives;
    expect(service!.arrived).toMatchObject([{ method, url: expect.stringMatching(url) }]);
    expect(JSON.stringify(service!.arrived)).not.toContain('app-secret-77');
  });

  it.each<[string, Reply, string, string]>([
    ['HTML', { body: '<html>', headers: { 'content-type': 'text/html' } }, 'provider-answer', 'unknown'],
    ['a truncated answer', { body: '{"result":{"success":"tr' }, 'provider-answer', 'unknown'],
    ['another type', { body: '[1,2]' }, 'provider-answer', 'unknown'],
    ['an answer over 10 MB', { body: `["${'x'.repeat(10_000_001)}"]` }, 'provider-answer', 'unknown'],
    ['a broken connection', { fault: 'cut' }, 'service-lost', 'unknown'],
    ['a connection that breaks in the answer', { body: 'a'.repeat(99), fault: 'cut-body' }, 'service-lost', 'unknown'],
    ['503', { status: 503, body: 'x' }, 'service-down', 'unknown'],
    ['429', { status: 429, body: '{}', headers: { 'retry-after': '5' } }, 'service-rate', 'refused'],
  ])('ends %s in one error, asks once, and shows no key', async (_name, reply, code, outcome) => {
    const echo = Object.values(each.credentials).join(' ');
    const body = typeof reply.body === 'string' ? reply.body + (code === 'provider-answer' ? '' : echo) : reply.body;
    const error = (await search(each, { ...reply, body }).catch((thrown: unknown) => thrown)) as Error & {
      code: never;
    };
    expect(error.code).toBe(code);
    expect(outcomeOf(error)).toBe(outcome);
    expect(service!.arrived).toHaveLength(1);
    const shown = JSON.stringify([error.message, (error.cause as Error).message]);
    for (const secret of Object.values(each.credentials)) expect(shown).not.toContain(secret);
  });
});

it('names the busy hours in China when alibaba.image.search.product is slow', async () => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const asked = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(50));
  await expect(search(providers[1], { fault: 'hang' })).rejects.toMatchObject({
    code: 'service-timeout-peak',
    params: { seconds: 40 },
  });
  expect(asked).toHaveBeenCalledWith(40_000);
});

it('asks the AI gateway for no page but the first', async () => {
  expect(await search(providers[2], { body: aiGatewayAnswer }, 2)).toEqual({ offers: [], page: 2, totalPages: 1 });
  expect(service!.arrived).toEqual([]);
});
