import { afterEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FindError, toStoredError } from '@/utils/errors';
import { onMessage, removeAllListeners, sendMessage } from '@/utils/messages';

afterEach(() => {
  removeAllListeners();
  fakeBrowser.reset();
});

/** What a view stores of the error with which the background rejects its command. */
async function rejectedWith(error: Error) {
  removeAllListeners();
  onMessage('addPageOffers', () => {
    throw error;
  });
  return sendMessage('addPageOffers', { windowId: 1, tabId: 2 }).then(() => undefined, toStoredError);
}

describe('the error of a command', () => {
  it('keeps its code and figures on the way to the view', async () => {
    expect(await rejectedWith(new FindError('picture-http', { status: 404 }))).toEqual({
      code: 'picture-http',
      params: { status: 404 },
    });
  });

  it('of no code that is known stays its own text', async () => {
    const stranger = Object.assign(new Error('odd'), { name: 'FindError', code: 'toString' });
    expect(await rejectedWith(stranger)).toMatchObject({ code: 'unknown', detail: 'odd' });
    expect(await rejectedWith(new TypeError('x is not'))).toMatchObject({ code: 'unknown', detail: 'x is not' });
  });
});
