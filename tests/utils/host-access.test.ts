import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askAccess, giveBackAccess, originsOf } from '@/utils/host-access';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import { openPlatformEntry } from '@/utils/providers/open-platform/entry';

const request = vi.fn(async (_wanted: object) => true);
const remove = vi.fn(async (_given: object) => true);
beforeEach(() => {
  request.mockClear();
  remove.mockClear();
  vi.spyOn(fakeBrowser, 'permissions', 'get').mockReturnValue({
    request,
    remove,
  } as unknown as typeof fakeBrowser.permissions);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const pictures = linkfoxEntry.pictureHosts;

describe('the hosts of a service', () => {
  it('are its own and those of its pictures, or the gateway’s in place of its own', () => {
    expect(originsOf(linkfoxEntry)).toEqual([...linkfoxEntry.hosts, ...pictures]);
    expect(originsOf(linkfoxEntry, { baseUrl: 'https://gate.example:8443/x' })).toEqual([
      'https://gate.example/*',
      ...pictures,
    ]);
    expect(originsOf(linkfoxEntry, { baseUrl: 'nonsense' })).toEqual([...pictures]);
  });

  it('are asked for in the very turn of the press, in Firefox with what leaves the device, where pictures are sent', () => {
    void askAccess(['https://a.example/*'], { sendsPictures: true });
    expect(request.mock.calls).toEqual([[{ origins: ['https://a.example/*'] }]]);
    vi.stubEnv('FIREFOX', 'true');
    void askAccess(['https://a.example/*'], { sendsPictures: true });
    expect(request).toHaveBeenLastCalledWith({
      origins: ['https://a.example/*'],
      data_collection: ['websiteContent', 'searchTerms', 'authenticationInfo'],
    });
    void askAccess(['https://a.example/*'], { sendsPictures: false });
    expect(request).toHaveBeenLastCalledWith({ origins: ['https://a.example/*'] });
  });

  it('are given back but for those that another service needs', async () => {
    await giveBackAccess(originsOf(linkfoxEntry), [{ entry: openPlatformEntry }]);
    expect(remove.mock.calls).toEqual([[{ origins: linkfoxEntry.hosts }]]);
    await giveBackAccess(originsOf(linkfoxEntry), [{ entry: linkfoxEntry }]);
    expect(remove).toHaveBeenCalledOnce();
  });
});
