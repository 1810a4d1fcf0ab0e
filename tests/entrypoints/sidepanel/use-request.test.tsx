// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useRequest } from '@/entrypoints/sidepanel/use-request';
import { FindError } from '@/utils/errors';
import { tellPanel, troubleKey } from '@/utils/panel-trouble';
import { clearDrawn, draw } from '../../components/draw';

beforeEach(() => fakeBrowser.reset());
afterEach(clearDrawn);

const heard = vi.fn<(value: unknown) => void>();
function Listening() {
  useRequest(troubleKey(7), heard);
  return null;
}

it.each([
  ['before the panel is open', true],
  ['while it is open', false],
])('brings what was left for the panel %s, once', async (_, before) => {
  heard.mockClear();
  if (before) await tellPanel(7, new FindError('clip-login'));
  draw(<Listening />);
  if (!before) await act(() => tellPanel(7, new FindError('clip-login')));
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ code: 'clip-login', params: {} }));
  await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get()).toEqual({}));
  expect(heard).toHaveBeenCalledTimes(1);
});
