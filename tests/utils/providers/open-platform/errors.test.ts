import { describe, expect, it } from 'vitest';
import { outcomeOf } from '@/utils/errors';
import { gatewayError } from '@/utils/providers/open-platform/errors';
import { readResult } from '@/utils/providers/open-platform/read-result';
import { answerOf } from '../fixtures';

const gw = (code: string, message = 'x') => ({ error_code: `gw.${code}`, error_message: message });

describe('gatewayError', () => {
  it.each([
    [gw('SignatureInvalid'), 400, 'service-signature'],
    [gw('SignatureMissing'), 400, 'service-signature'],
    [gw('AppKeyMissing'), 400, 'service-key'],
    [gw('APIACLDecline', 'AppKey is not allowed(acl)'), 400, 'service-permission'],
    [gw('APIUnsupported'), 400, 'service-unsupported'],
    [gw('ParamMissing', 'imageId'), 400, 'service-parameters'],
    [gw('QosAppFrequencyLimit'), 400, 'service-rate'],
    [gw('QosApiFrequencyLimit'), 400, 'service-rate'],
    [{ error_code: '401', error_message: 'Request need user authorized' }, 401, 'service-login'],
    [{ error_code: 'x', error_message: 'Request need user authorized' }, 400, 'service-login'],
    [undefined, 401, 'service-login'],
    [gw('Other'), 400, 'service-message'],
    [undefined, 429, 'service-rate'],
    ['<html>', 503, 'service-down'],
    [{ result: {} }, 200, undefined],
  ])('%j with status %i is %s', (body, status, code) => {
    expect(gatewayError(answerOf(body, { status }))?.code).toBe(code);
  });

  it('waits 10 s after a frequency limit, or as long as the platform says', () => {
    const answer = answerOf(gw('QosAppFrequencyLimit'), { status: 400 });
    expect(gatewayError(answer)!.params).toEqual({ seconds: 10 });
    expect(gatewayError({ ...answer, retryAfter: 120 })!.params).toEqual({ seconds: 120 });
  });

  it('counts what the gateway turned down as refused', () => {
    const codes = ['SignatureInvalid', 'AppKeyMissing', 'APIACLDecline', 'ParamMissing', 'QosAppFrequencyLimit'];
    for (const code of codes) expect(outcomeOf(gatewayError(answerOf(gw(code), { status: 400 }))!)).toBe('refused');
  });
});

describe('readResult', () => {
  const resultOf = (result: object) => readResult(answerOf({ result }));
  it('takes success as a text, as a boolean, and as the words of the documents', () => {
    for (const success of ['true', true, '是否成功']) expect(resultOf({ success, result: [1] })).toEqual([1]);
  });
  it('ends in what the solution said', () => {
    for (const success of ['false', false])
      expect(() => resultOf({ success, code: 'SYSTEM_ERROR', message: '系统错误' })).toThrow(
        expect.objectContaining({ code: 'service-message', params: { said: '系统错误 (SYSTEM_ERROR)' } }),
      );
  });
  it('takes anything else for no answer', () => {
    for (const body of [undefined, 'ok', [], {}, { result: null }, { result: 'x' }])
      expect(() => readResult(answerOf(body))).toThrow(expect.objectContaining({ code: 'provider-answer' }));
  });
});
