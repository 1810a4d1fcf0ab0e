import { afterEach, describe, expect, it } from 'vitest';
import { outcomeOf } from '@/utils/errors';
import { linkfox } from '@/utils/providers/linkfox/provider';
import { feedbackRequest } from '@/utils/providers/linkfox/feedback';
import { contextOf, requestOf } from '../fixtures';
import { startLocalService, type LocalService, type Reply } from '../local-service';
import { linkfoxAnswer } from './answers';

let service: LocalService | undefined;
afterEach(() => service?.close());

async function ask(reply: Reply, signal = new AbortController().signal) {
  service = await startLocalService(() => reply);
  const context = contextOf({ key: 'lf-key-12345' }, { signal, gateway: { baseUrl: service.base } });
  return linkfox.search(requestOf({ sort: { field: 'monthSold', direction: 'desc' } }), context);
}

describe('linkfox', () => {
  it('asks once and reads the page', async () => {
    const page = await ask({ body: linkfoxAnswer });
    expect(page.offers).toHaveLength(1);
    expect(service!.arrived).toHaveLength(1);
    expect(service!.arrived[0]).toMatchObject({ method: 'POST', url: '/alibaba1688/imageSearch' });
    expect(service!.arrived[0]!.headers).toMatchObject({ authorization: 'lf-key-12345' });
    expect(service!.arrived[0]!.headers).not.toHaveProperty('cookie');
  });

  it.each<[string, Reply, string, string]>([
    [
      'HTML',
      { body: '<html>lf-key-12345</html>', headers: { 'content-type': 'text/html' } },
      'provider-answer',
      'unknown',
    ],
    ['a truncated body', { body: JSON.stringify(linkfoxAnswer).slice(0, 200) }, 'provider-answer', 'unknown'],
    ['another type', { body: '"ok"' }, 'provider-answer', 'unknown'],
    ['an answer over 10 MB', { body: `"${'x'.repeat(10_000_001)}"` }, 'provider-answer', 'unknown'],
    ['a redirect', { status: 307, headers: { location: '/elsewhere' }, body: '' }, 'provider-answer', 'unknown'],
    ['a broken connection', { fault: 'cut' }, 'service-lost', 'unknown'],
    ['a connection that breaks in the answer', { body: linkfoxAnswer, fault: 'cut-body' }, 'service-lost', 'unknown'],
    ['502', { status: 502, body: 'bad gateway' }, 'service-down', 'unknown'],
    ['401', { status: 401, body: { errcode: 401, errmsg: 'authorized error' } }, 'service-key', 'refused'],
    ['402', { status: 402, body: { errcode: 402 } }, 'service-credits', 'refused'],
    ['429', { status: 429, headers: { 'retry-after': '3' }, body: {} }, 'service-rate', 'refused'],
  ])('ends %s in one error, and asks once', async (_name, reply, code, outcome) => {
    const error = (await ask(reply).catch((thrown: unknown) => thrown)) as { code: never; cause?: Error };
    expect(error.code).toBe(code);
    expect(outcomeOf(error)).toBe(outcome);
    expect(String(error.cause?.message)).not.toContain('lf-key-12345');
    expect(service!.arrived).toHaveLength(1);
  });

  it("rejects with the signal's reason when it is aborted on the way", async () => {
    const abort = new AbortController();
    const asking = ask({ fault: 'hang' }, abort.signal);
    await expect.poll(() => service?.arrived.length).toBe(1);
    abort.abort(new Error('enough'));
    await expect(asking).rejects.toThrow('enough');
  });
});

describe('feedbackRequest', () => {
  it('holds what the user wrote and no key', () => {
    const { headers, body, url } = feedbackRequest({ sentiment: 'NEGATIVE', category: 'BUG', content: 'no match' });
    expect(url).toBe('https://skill-api.linkfox.com/api/v1/public/feedback');
    expect(headers).toEqual({ 'Content-Type': 'application/json' });
    expect(JSON.parse(body!)).toEqual({
      skillName: 'linkfox-1688-search-by-image',
      sentiment: 'NEGATIVE',
      category: 'BUG',
      content: 'no match',
    });
  });
});
