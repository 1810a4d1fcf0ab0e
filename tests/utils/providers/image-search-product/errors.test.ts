import { describe, expect, it } from 'vitest';
import { imageSearchProductError } from '@/utils/providers/image-search-product/errors';
import { answerOf } from '../fixtures';
import { imageSearchProductAnswer } from './answers';

describe('imageSearchProductError', () => {
  it.each([
    [403, 'service-login'],
    ['403', 'service-login'],
    [401, 'service-login'],
    [400, 'service-picture'],
    [413, 'service-picture-size'],
    [429, 'service-rate'],
    [110, 'service-address'],
    [502, 'service-down'],
    [1, 'service-message'],
  ])('error_response %s is %s', (code, expected) => {
    expect(imageSearchProductError(answerOf({ error_response: { code, msg: 'x' } }))?.code).toBe(expected);
  });

  it.each([
    [403, 'service-login'],
    [413, 'service-picture-size'],
    [503, 'service-down'],
  ])('HTTP %i is %s', (status, expected) => {
    expect(imageSearchProductError(answerOf(undefined, { status }))?.code).toBe(expected);
  });

  it('names an interface that is not as described', () => {
    const body = { error_code: 'gw.SignatureMissing', error_message: 'x' };
    expect(imageSearchProductError(answerOf(body, { status: 400 }))).toMatchObject({
      code: 'service-not-as-described',
      params: { said: 'gw.SignatureMissing' },
    });
  });

  it('finds none in a success', () =>
    expect(imageSearchProductError(answerOf(imageSearchProductAnswer))).toBeUndefined());
});
