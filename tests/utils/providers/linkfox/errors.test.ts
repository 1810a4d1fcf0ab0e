import { describe, expect, it } from 'vitest';
import { outcomeOf } from '@/utils/errors';
import { linkfoxError } from '@/utils/providers/linkfox/errors';
import { answerOf } from '../fixtures';

describe('linkfoxError', () => {
  it.each([
    [{ errcode: 200, products: [] }, 200, undefined],
    [{ errorCode: '200', products: [] }, 200, undefined],
    [{ products: [] }, 200, undefined],
    [{ errcode: 401, errmsg: 'authorized error' }, 200, 'service-key'],
    [{ errcode: 401, errmsg: 'authorized error' }, 401, 'service-key'],
    [undefined, 401, 'service-key'],
    [{ errorCode: 402 }, 200, 'service-credits'],
    [undefined, 402, 'service-credits'],
    [{ errcode: 1001, errmsg: '积分余额不足' }, 200, 'service-credits'],
    [{ errcode: 1001, errmsg: '套餐到期' }, 200, 'service-credits'],
    [{ errcode: 1001, errmsg: '账户需充值' }, 200, 'service-credits'],
    [{ errorCode: '1001', errorMsg: 'Quota exceeded' }, 200, 'service-credits'],
    [{ errcode: 500, errmsg: 'Insufficient balance' }, 200, 'service-credits'],
    [{ errcode: 429 }, 200, 'service-rate'],
    [undefined, 429, 'service-rate'],
    [{ errcode: 500, errmsg: 'x' }, 200, 'service-down'],
    ['<html>', 503, 'service-down'],
    [undefined, 302, 'provider-answer'],
    [undefined, 0, 'provider-answer'],
    [{ errcode: 7, errmsg: 'image broken' }, 200, 'service-message'],
  ])('%j with status %i is %s', (body, status, code) => {
    expect(linkfoxError(answerOf(body, { status }))?.code).toBe(code);
  });

  it('shows what the service said, without the key that it repeats', () => {
    const body = { errcode: 7, errmsg: 'key lf-12345678 is not for this' };
    const error = linkfoxError(answerOf(body, { secrets: ['lf-12345678'] }))!;
    expect(error.params).toEqual({ said: 'key ••• is not for this (7)' });
  });

  it('waits as long as the service asks', () => {
    expect(linkfoxError(answerOf({ errcode: 429 }, { retryAfter: 7 }))!.params).toEqual({ seconds: 7 });
    expect(linkfoxError(answerOf({ errcode: 429 }))!.params).toEqual({ seconds: 60 });
  });

  it('tells what was refused from what may have been paid', () => {
    const outcome = (errcode: number) => outcomeOf(linkfoxError(answerOf({ errcode }))!);
    expect([401, 402, 429].map(outcome)).toEqual(['refused', 'refused', 'refused']);
    expect([500, 7].map(outcome)).toEqual(['unknown', 'unknown']);
  });
});
