import { describe, expect, it } from 'vitest';
import { outcomeOf } from '@/utils/errors';
import { imageSearchError } from '@/utils/providers/image-search/errors';
import { answerOf } from '../fixtures';
import { imageSearchAnswer } from './answers';

describe('imageSearchError', () => {
  const described: [number | string, string, 'refused' | 'unknown'][] = [
    [400, 'service-picture', 'refused'],
    [413, 'service-picture-size', 'refused'],
    [414, 'service-picture-size', 'refused'],
    [431, 'service-picture-size', 'refused'],
    [502, 'service-down', 'unknown'],
    [110, 'service-address', 'refused'],
    [429, 'service-rate', 'refused'],
    ['429', 'service-rate', 'refused'],
    [777, 'service-message', 'unknown'],
  ];
  it.each(described)('error_response %s is %s, %s', (code, expected, outcome) => {
    const error = imageSearchError(answerOf({ error_response: { code, msg: 'x' } }))!;
    expect(error.code).toBe(expected);
    expect(outcomeOf(error)).toBe(outcome);
  });

  it.each([400, 413, 414, 431, 502, 429])('HTTP %i means the same as the code', (status) => {
    const named = imageSearchError(answerOf({ error_response: { code: status } }))!;
    expect(imageSearchError(answerOf('<html>', { status }))!.code).toBe(named.code);
  });

  it.each([
    ['SignatureMissing', 'service-not-as-described'],
    ['APIUnsupported', 'service-not-as-described'],
    ['SignatureInvalid', 'service-signature'],
    ['APIACLDecline', 'service-permission'],
    ['AppKeyMissing', 'service-key'],
    ['ParamMissing', 'service-parameters'],
    ['QosAppFrequencyLimit', 'service-rate'],
    ['Elsewhat', 'service-message'],
  ])('the real gateway’s gw.%s is %s', (code, expected) => {
    const body = { error_code: `gw.${code}`, error_message: 'x' };
    expect(imageSearchError(answerOf(body, { status: 400 }))?.code).toBe(expected);
  });

  it('waits a minute after 100 calls in one', () => {
    expect(imageSearchError(answerOf({ error_response: { code: 429 } }))!.params).toEqual({ seconds: 60 });
  });

  it('finds none in a success', () => expect(imageSearchError(answerOf(imageSearchAnswer))).toBeUndefined());
});
