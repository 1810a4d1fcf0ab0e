import type { ServiceAnswer } from '@/utils/http';
import type { SearchChoices, SearchContext, SearchRequest } from '@/utils/providers/provider';

/** An answer as it comes out of `callService`. */
export function answerOf(body: unknown, rest: Partial<ServiceAnswer> = {}): ServiceAnswer {
  return { status: 200, body, detail: 'HTTP 200, application/json', secrets: [], ...rest };
}

export const plainChoices: SearchChoices = {
  filters: [],
  sort: { field: 'similarity', direction: 'desc' },
  pageSize: 20,
};

/** A question whose picture is three bytes: `/9j/` in base64 is how every JPEG begins. */
export function requestOf(choices: Partial<SearchChoices> = {}, rest: Partial<SearchRequest> = {}): SearchRequest {
  const blob = new Blob([new Uint8Array([0xff, 0xd8, 0xff])], { type: 'image/jpeg' });
  return {
    picture: { blob, width: 800, height: 800, sha256: 'f'.repeat(64) },
    choices: { ...plainChoices, ...choices },
    page: 1,
    ...rest,
  };
}

export function contextOf(credentials: Record<string, string>, rest: Partial<SearchContext> = {}): SearchContext {
  return {
    signal: new AbortController().signal,
    credentials,
    renewCredentials: async (renew) => ({ ...credentials, ...(await renew()) }),
    options: {},
    onChecking: () => undefined,
    ...rest,
  };
}
