import { describe, expect, it } from 'vitest';
import { outcomeOf } from '@/utils/errors';
import { aiGatewayError } from '@/utils/providers/ai-gateway/errors';
import { answerOf } from '../fixtures';
import { aiGatewayAnswer } from './answers';

describe('aiGatewayError', () => {
  const named: [string, string][] = [
    ['SignatureInvalid', 'service-key'],
    ['1688_token_expired', 'service-key'],
    ['invalid_token', 'service-key'],
    ['revoked', 'service-key'],
    ['unauthorized', 'service-key'],
    ['no_scope', 'service-key'],
    ['QosAppFrequencyLimit', 'service-rate'],
    ['QosApiFrequencyLimit', 'service-rate'],
    ['ParamMissing', 'service-parameters'],
    ['APIUnsupported', 'service-parameters'],
    ['ISPInvokeTimeout', 'service-down'],
    ['ISPInvokeError', 'service-down'],
    ['Elsewhat', 'service-message'],
  ];
  it.each(named)('%s is %s, wherever it stands', (code, expected) => {
    for (const field of ['__msgCode__', 'msgCode', 'errorCode', 'error_code', 'code', 'error'])
      expect(aiGatewayError(answerOf({ [field]: code, __success__: false }))?.code).toBe(expected);
    expect(aiGatewayError(answerOf({ error_code: `gw.${code}` }, { status: 400 }))?.code).toBe(expected);
  });

  it.each([
    [401, 'service-key'],
    [403, 'service-blocked'],
    [429, 'service-rate'],
    [502, 'service-down'],
    [404, 'service-message'],
    [302, 'provider-answer'],
  ])('HTTP %i is %s', (status, expected) => {
    expect(aiGatewayError(answerOf('<html>', { status }))?.code).toBe(expected);
  });

  it('leaves open what an inner time-out cost, and nothing that was refused', () => {
    const outcome = (code: string) => outcomeOf(aiGatewayError(answerOf({ code, success: false }))!);
    expect(outcome('ISPInvokeTimeout')).toBe('unknown');
    expect(['SignatureInvalid', 'QosAppFrequencyLimit', 'ParamMissing'].map(outcome)).toEqual(Array(3).fill('refused'));
  });

  it('finds none in a success', () => expect(aiGatewayError(answerOf(aiGatewayAnswer))).toBeUndefined());
});
