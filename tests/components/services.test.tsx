// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ServiceActions } from '@/components/service-card';
import type { LogInView, ServiceView } from '@/components/service-view';
import { Services } from '@/components/services';
import { aiGatewayEntry } from '@/utils/providers/ai-gateway/entry';
import { imageSearchEntry } from '@/utils/providers/image-search/entry';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import { openPlatformEntry } from '@/utils/providers/open-platform/entry';
import type { CatalogEntry } from '@/utils/providers/provider';
import { button, clearDrawn, draw, one, press, type, words } from './draw';

afterEach(clearDrawn);

const view = (entry: CatalogEntry, more: Partial<ServiceView> = {}): ServiceView => ({
  entry,
  known: true,
  stored: [],
  hasBearer: false,
  options: {},
  allowed: false,
  chosen: false,
  answered: false,
  savedAt: 0,
  ...(entry.login ? { logIn: loggedOut } : {}),
  ...more,
});
const loggedOut: LogInView = { redirectUri: 'https://id.chromiumapp.org/', in: false, renews: false };

const actions = () =>
  ({
    onSave: vi.fn(),
    onLogIn: vi.fn(),
    onLogOut: vi.fn(),
    onCopy: vi.fn(),
    onRemove: vi.fn(),
    onTest: vi.fn(),
    onAllow: vi.fn(),
    onRevoke: vi.fn(),
    onUse: vi.fn(),
  }) satisfies ServiceActions;

const all = [linkfoxEntry, openPlatformEntry, imageSearchEntry, aiGatewayEntry];
const field = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll('label')].find((each) => each.textContent?.startsWith(label));
  return document.getElementById(found!.htmlFor) as HTMLInputElement;
};
const choose = (select: HTMLSelectElement, value: string) =>
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
const submit = () => act(() => one<HTMLFormElement>('form').requestSubmit());
const draft = (spy: ServiceActions['onSave']) => vi.mocked(spy).mock.lastCall![1];

describe('the services', () => {
  it('each tell what they cost and where a key comes from; experimental ones are folded away', () => {
    draw(<Services services={all.map((entry) => view(entry))} {...actions()} />);
    expect(words('.service-card strong')).toEqual([
      'LinkFox',
      '1688 open platform',
      'alibaba.image.search (as described)',
      '1688 AI gateway',
    ]);
    expect(words('#service-linkfox .service-cost')).toEqual(['4.5 credits a search']);
    const links = [...document.querySelectorAll('#service-linkfox .service-body a')].map((a) => a.getAttribute('href'));
    expect(links).toEqual([linkfoxEntry.links!.key, linkfoxEntry.links!.credits]);
    expect(words('#service-image-search .service-standing')[0]).toContain('not confirmed by official documents');
    const fold = one<HTMLDetailsElement>('.services-experimental');
    expect(fold.open).toBe(false);
    expect(fold.contains(one('#service-ai-gateway'))).toBe(true);
  });

  it('open the chosen one that has no key, and leave it open when it gets one', () => {
    const chosen = (more: Partial<ServiceView>) => [view(linkfoxEntry, { chosen: true, ...more })];
    const again = draw(<Services services={chosen({ known: false })} {...actions()} />);
    const card = one<HTMLDetailsElement>('#service-linkfox');
    expect(card.open).toBe(false);
    again(<Services services={chosen({})} {...actions()} />);
    expect(card.open).toBe(true);
    again(<Services services={chosen({ stored: ['key'], savedAt: 1 })} {...actions()} />);
    expect(card.open).toBe(true);
  });

  it('say that keys are not encrypted on disk', () => {
    draw(<Services services={[]} {...actions()} />);
    expect(document.body.textContent).toContain('not encrypted on disk');
  });
});

describe('a service’s form', () => {
  it('has a field for every credential and option of its entry', () => {
    draw(<Services services={[view(openPlatformEntry)]} {...actions()} />);
    expect(words('.service-form > .secret-field .field-label')).toEqual(['App key', 'App secret']);
    const tokens = ['Access token (optional)', 'Refresh token (optional)'];
    expect(words('.service-log-in .secret-field .field-label')).toEqual(tokens);
    expect(words('#service-open-platform option')).toContain('Japanese');
    expect(one('.switch-row [role=switch]')).toHaveProperty('checked', true);
  });

  it('hides what is typed into a secret until it is to be seen', () => {
    draw(<Services services={[view(linkfoxEntry)]} {...actions()} />);
    expect(field('LinkFox key').type).toBe('password');
    press(button('Show LinkFox key'));
    expect(field('LinkFox key').type).toBe('text');
  });

  it('saves what was typed and nothing that was not', () => {
    const { onSave, ...others } = actions();
    draw(<Services services={[view(linkfoxEntry)]} onSave={onSave} {...others} />);
    type(field('LinkFox key'), '  lf-1  ');
    type(field('Most calls a day'), '20');
    choose(one('#service-linkfox select'), 'address');
    submit();
    expect(onSave).toHaveBeenCalledWith('linkfox', {
      credentials: { key: 'lf-1' },
      options: { pictureBy: 'address' },
      dailyCap: 20,
    });
  });

  it('asks for a key that is missing, and saves nothing', () => {
    const { onSave, ...others } = actions();
    draw(<Services services={[view(linkfoxEntry)]} onSave={onSave} {...others} />);
    submit();
    expect(words('.secret-field .field-error')).toContain('Enter this, or use your company’s gateway.');
    expect(document.activeElement).toBe(field('LinkFox key'));
    type(field('LinkFox key'), 'two words');
    submit();
    expect(words('.secret-field .field-error')[0]).toContain('space');
    type(field('LinkFox key'), 'one');
    type(field('Most calls a day'), '-3');
    submit();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('never shows a stored secret: it can be replaced, or removed, or left as it is', () => {
    const { onSave, ...others } = actions();
    const stored = view(openPlatformEntry, { stored: ['appKey', 'appSecret', 'accessToken'] });
    draw(<Services services={[stored]} onSave={onSave} {...others} />);
    expect(document.querySelectorAll('input[type=password]')).toHaveLength(2);
    press(button('Replace App secret'));
    type(field('App secret'), 'new');
    press(button('Remove Access token'));
    submit();
    expect(draft(onSave).credentials).toEqual({ appSecret: 'new', accessToken: '' });
  });

  it('keeps a stored secret whose replacement was left empty', () => {
    const { onSave, ...others } = actions();
    draw(<Services services={[view(linkfoxEntry, { stored: ['key'] })]} onSave={onSave} {...others} />);
    press(button('Replace LinkFox key'));
    submit();
    expect(draft(onSave).credentials).toEqual({});
  });

  it('forgets what was typed once it is saved', () => {
    const again = draw(<Services services={[view(linkfoxEntry)]} {...actions()} />);
    type(field('LinkFox key'), 'lf-1');
    again(<Services services={[view(linkfoxEntry, { stored: ['key'], savedAt: 1 })]} {...actions()} />);
    expect(words('.secret-stored')[0]).toContain('Stored on this device');
    press(button('Replace LinkFox key'));
    expect(field('LinkFox key').value).toBe('');
  });

  it('takes a company’s gateway in place of the key, over https only', () => {
    const { onSave, ...others } = actions();
    draw(<Services services={[view(linkfoxEntry)]} onSave={onSave} {...others} />);
    for (const wrong of [
      'gateway.example',
      'http://gateway.example',
      'https://user@gateway.example',
      'https://g.example?x=1',
    ]) {
      type(field('Base address'), wrong);
      submit();
      expect(words('.service-gateway [role=alert]'), wrong).toHaveLength(1);
    }
    expect(onSave).not.toHaveBeenCalled();
    type(field('Base address'), 'https://gateway.example/linkfox');
    type(field('Bearer token'), 'b-1');
    submit();
    expect(draft(onSave)).toEqual({
      credentials: {},
      bearer: 'b-1',
      options: {},
      baseUrl: 'https://gateway.example/linkfox',
    });
  });
});

describe('a login', () => {
  const app = { stored: ['appKey', 'appSecret'] };
  const spied = () => {
    const { onLogIn, onLogOut, onCopy, ...others } = actions();
    return { onLogIn, onLogOut, onCopy, all: { onLogIn, onLogOut, onCopy, ...others } };
  };
  const way = (spy: ServiceActions['onLogIn']) => vi.mocked(spy).mock.lastCall![2];

  it('saves what was typed, and wants the app’s key and secret first', () => {
    const { onLogIn, all: every } = spied();
    draw(<Services services={[view(openPlatformEntry)]} {...every} />);
    press(button('Log in with 1688'));
    expect(onLogIn).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field('App key'));
    type(field('App key'), '1234567');
    type(field('App secret'), 's-1');
    press(button('Log in with 1688'));
    expect(onLogIn.mock.calls).toEqual([
      ['open-platform', { credentials: { appKey: '1234567', appSecret: 's-1' }, options: {} }, { kind: 'window' }],
    ]);
  });

  it('needs the app key also where a company’s gateway holds the secret', () => {
    const { onLogIn, all: every } = spied();
    draw(<Services services={[view(openPlatformEntry, { baseUrl: 'https://gate.example' })]} {...every} />);
    press(button('Log in with 1688'));
    expect(words('.secret-field .field-error')).toContain('Enter this: the login page names your app by it.');
    type(field('App key'), '1234567');
    press(button('Log in with 1688'));
    expect(onLogIn).toHaveBeenCalledOnce();
  });

  it('shows the redirect address, to be copied into the app’s console', () => {
    const { onCopy, all: every } = spied();
    draw(<Services services={[view(openPlatformEntry, app)]} {...every} />);
    expect(field('Redirect address')).toMatchObject({ value: loggedOut.redirectUri, readOnly: true });
    press(button('Copy'));
    expect(onCopy.mock.calls).toEqual([[loggedOut.redirectUri]]);
  });

  it('in a tab takes the app’s own redirect address, and what is pasted', () => {
    const { onLogIn, all: every } = spied();
    draw(<Services services={[view(openPlatformEntry, app)]} {...every} />);
    const redirectUri = 'https://own.example/cb';
    type(field('Redirect address of your app'), redirectUri);
    press(button('Open the login page'));
    expect(way(onLogIn)).toEqual({ kind: 'tab', redirectUri });
    press(button('Finish the login'));
    expect(onLogIn).toHaveBeenCalledOnce();
    type(field('Address that the login ended at'), 'c-1');
    press(button('Finish the login'));
    expect(way(onLogIn)).toEqual({ kind: 'code', pasted: 'c-1', redirectUri });
  });

  it('cannot be started twice, and says how it failed', () => {
    const { onLogIn, all: every } = spied();
    const logIn = { ...loggedOut, progress: { state: 'running', way: 'window' } as const };
    const again = draw(<Services services={[view(openPlatformEntry, { ...app, logIn })]} {...every} />);
    press(button('Log in with 1688'));
    expect(onLogIn).not.toHaveBeenCalled();
    expect(words('.service-log-in [role=status]')).toEqual(['Waiting for the login window.']);
    const failed = { ...loggedOut, progress: { state: 'failed', error: { code: 'login-closed' } } as const };
    again(<Services services={[view(openPlatformEntry, { ...app, logIn: failed })]} {...every} />);
    expect(words('.service-log-in [role=alert]')[0]).toContain('closed before 1688 let your app in');
  });

  it.each([
    [{ renews: true, until: '2099-05-10T12:00:00Z' }, 'Logged in, renews by itself until about May 10, 2099'],
    [{ renews: true }, 'Logged in, renews by itself'],
    [{ renews: true, until: '2020-05-10T12:00:00Z' }, 'The login ended on May 10, 2020'],
    [{ renews: false, until: '2099-05-10T12:00:00Z' }, 'Logged in until May 10, 2099'],
    [{ renews: false }, 'Token stored; cannot renew by itself'],
  ])('that is there (%j) says for how long, and can be ended', (more, said) => {
    const { onLogOut, all: every } = spied();
    const logIn = { ...loggedOut, in: true, ...more };
    draw(<Services services={[view(openPlatformEntry, { ...app, allowed: true, logIn })]} {...every} />);
    expect(words('.service-log-in-state')[0]).toContain(said);
    expect(words('.service-tag')).toEqual(['Ready']);
    press(button('Log out'));
    expect(onLogOut).toHaveBeenCalledWith('open-platform');
  });

  it('that is missing is named beside the service', () => {
    draw(<Services services={[view(openPlatformEntry, { ...app, allowed: true })]} {...actions()} />);
    expect(words('.service-tag')).toEqual(['Not logged in']);
  });
});

describe('a service that has its key', () => {
  const ready = (entry: CatalogEntry, more: Partial<ServiceView> = {}) =>
    view(entry, { stored: entry.credentials.map(({ id }) => id), allowed: true, ...more });

  it('is called ready only once it answered, where no free test can tell', () => {
    const again = draw(<Services services={[ready(linkfoxEntry)]} {...actions()} />);
    expect(words('.service-tag')).toEqual(['Saved, not tried yet']);
    again(<Services services={[ready(linkfoxEntry, { chosen: true })]} {...actions()} />);
    expect(words('.service-tag')).toEqual(['Used for searches, not tried yet']);
    again(<Services services={[ready(linkfoxEntry, { answered: true })]} {...actions()} />);
    expect(words('.service-tag')).toEqual(['Ready']);
  });

  it('is tested where that is free, and says what a test would cost where it is not', () => {
    const { onTest, ...others } = actions();
    const again = draw(<Services services={[ready(openPlatformEntry)]} onTest={onTest} {...others} />);
    press(button('Test connection'));
    expect(onTest).toHaveBeenCalledWith('open-platform');
    const test = { state: 'failed' as const, error: { code: 'service-key' as const } };
    again(<Services services={[ready(openPlatformEntry, { test })]} onTest={onTest} {...others} />);
    expect(words('.service-line [role=status]')[0]).toContain('did not accept the key');
    again(<Services services={[ready(linkfoxEntry)]} onTest={onTest} {...others} />);
    expect(words('.service-line [role=status]')[0]).toContain('about 4.5 credits');
    expect(() => button('Test connection')).toThrow();
  });

  it('says that access is missing, and asks for it', () => {
    const { onAllow, ...others } = actions();
    draw(<Services services={[ready(linkfoxEntry, { allowed: false })]} onAllow={onAllow} {...others} />);
    expect(words('.service-tag')).toEqual(['Access missing']);
    press(button('Allow access'));
    expect(onAllow).toHaveBeenCalledWith('linkfox');
  });

  it('is removed by a second press only', () => {
    const { onRemove, ...others } = actions();
    draw(<Services services={[ready(linkfoxEntry)]} onRemove={onRemove} {...others} />);
    press(document.querySelector<HTMLElement>('.danger')!);
    expect(onRemove).not.toHaveBeenCalled();
    press(button('Keep it'));
    press(document.querySelector<HTMLElement>('.danger')!);
    press(button('Remove it'));
    expect(onRemove.mock.calls).toEqual([['linkfox']]);
  });

  it('takes an agreement back', () => {
    const { onRevoke, ...others } = actions();
    const agreed = ready(linkfoxEntry, { agreedAt: '2026-05-10T12:00:00Z' });
    draw(<Services services={[agreed]} onRevoke={onRevoke} {...others} />);
    expect(document.body.textContent).toContain('You agreed on May 10, 2026');
    press(button('Take it back'));
    expect(onRevoke).toHaveBeenCalledWith('linkfox');
  });
});
