// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { act } from 'preact/test-utils';
import { catalog } from '@/utils/providers/catalog';
import { Popup, type PopupProps } from '@/components/popup';
import { button, clearDrawn, draw, one, press, type, words } from './draw';
import { doneState } from './fixtures';

afterEach(clearDrawn);

const props = (more: Partial<PopupProps> = {}): PopupProps => ({
  survey: { state: 'looking' },
  recent: [],
  providers: catalog,
  usage: {},
  caps: {},
  now: Date.parse('2026-05-10T12:05:00Z'),
  on1688: false,
  onAddOffers: vi.fn(),
  onPicture: vi.fn(),
  listed: 0,
  onListed: vi.fn(),
  onArea: vi.fn(),
  shortcuts: [],
  onShortcuts: vi.fn(),
  onAddress: vi.fn(),
  onFiles: vi.fn(),
  onSeveral: vi.fn(),
  onUpload: vi.fn(),
  onReopen: vi.fn(),
  onWorkspace: vi.fn(),
  onOpenPanel: vi.fn(),
  onOptions: vi.fn(),
  ...more,
});
const pictures = Array.from({ length: 10 }, (_, i) => ({
  url: `https://shop.example/${i}.jpg`,
  label: i ? undefined : 'Front',
}));

describe('the popup', () => {
  it('shows the product and its pictures; one press searches that one', () => {
    const onPicture = vi.fn();
    const product = { title: 'Mug', store: 'shop.example', url: 'https://shop.example/', price: undefined };
    draw(<Popup {...props({ survey: { state: 'seen', product, pictures }, onPicture })} />);
    expect(words('h1')).toEqual(['Mug']);
    press(button('Find on 1688: Front'));
    press(button('Show all 10'));
    press(button('Find on 1688: picture 10'));
    expect(onPicture.mock.calls).toEqual([[0], [9]]);
  });

  it('leaves out pictures that cannot be shown, and the others keep their meaning', () => {
    const onPicture = vi.fn();
    draw(<Popup {...props({ survey: { state: 'seen', pictures }, onPicture })} />);
    act(() => void one('.picture-grid img[src="https://shop.example/1.jpg"]').dispatchEvent(new Event('error')));
    expect([...document.querySelectorAll('.picture-grid img')].map((each) => each.getAttribute('src'))).toEqual(
      [0, 2, 3, 4, 5, 6, 7, 8].map((i) => `https://shop.example/${i}.jpg`),
    );
    press(button('Find on 1688: picture 3'));
    expect(onPicture).toHaveBeenCalledWith(2);
    button('Show all 9');
  });

  it('says so where no extension may look, and still takes a picture', () => {
    const onAddress = vi.fn();
    draw(<Popup {...props({ survey: { state: 'blocked' }, onAddress })} />);
    expect(document.body.textContent).toContain('The browser lets no extension look at this page.');
    type(one('input'), 'https://shop.example/a.jpg');
    press(button('Find'));
    expect(onAddress.mock.calls).toEqual([['https://shop.example/a.jpg']]);
  });

  it('lets an area be selected where the page may be looked at, and only there', () => {
    const onArea = vi.fn();
    draw(<Popup {...props({ survey: { state: 'seen', pictures: [] }, onArea })} />);
    press(button('Select an area of the page'));
    expect(onArea).toHaveBeenCalledOnce();
    clearDrawn();
    draw(<Popup {...props({ survey: { state: 'blocked' } })} />);
    expect(document.body.textContent).not.toContain('Select an area');
  });

  it('shows the shortcuts with their present keys, and leads to where they are changed', () => {
    const onShortcuts = vi.fn();
    const shortcuts = [
      { name: 'open-panel' as const, keys: 'Alt+Shift+O' },
      { name: 'find-product' as const, keys: '' },
    ];
    draw(<Popup {...props({ shortcuts, onShortcuts })} />);
    expect(words('.shortcut-lines dd')).toEqual(['Alt+Shift+O', 'not set']);
    press(button('Change these keys'));
    expect(onShortcuts).toHaveBeenCalledOnce();
  });

  it('says so where a page has no picture', () => {
    draw(<Popup {...props({ survey: { state: 'seen', pictures: [] } })} />);
    expect(document.body.textContent).toContain('No product pictures on this page.');
  });

  it('takes pasted pictures anywhere, several at once', () => {
    const onFiles = vi.fn();
    draw(<Popup {...props({ onFiles })} />);
    const files = ['a', 'b'].map((name) => new File(['x'], `${name}.png`, { type: 'image/png' }));
    const paste = new Event('paste', { cancelable: true, bubbles: true });
    Object.assign(paste, { clipboardData: { files, getData: () => '' } });
    act(() => void document.body.dispatchEvent(paste));
    expect(onFiles.mock.calls).toEqual([[files]]);
    expect(paste.defaultPrevented).toBe(true);
  });

  it('opens a recent search again', () => {
    const onReopen = vi.fn();
    const state = doneState({ source: { kind: 'file', name: 'cup.png' } });
    draw(<Popup {...props({ recent: [{ state }], onReopen })} />);
    expect(words('.recent-words')[0]).toContain('cup.png');
    expect(words('.recent-words')[0]).toContain('5 min. ago');
    press(one('.recent-searches li button'));
    expect(onReopen.mock.calls).toEqual([['search-1']]);
  });

  it('says what went wrong', () => {
    draw(<Popup {...props({ error: { code: 'picture-empty' } })} />);
    expect(words('[role=alert]')[0]).toContain('The picture is empty');
  });

  it('tells what was used only when something was', () => {
    const used = { calls: 2, unknown: 0, cost: { amount: '9', unit: 'credits' as const } };
    const again = draw(<Popup {...props()} />);
    expect(document.querySelector('.popup-use')).toBeNull();
    again(<Popup {...props({ usage: { linkfox: { today: used, month: used } }, caps: { linkfox: 5 } })} />);
    expect(words('.popup-use tbody td')).toEqual(['2 calls9 creditsof 5 allowed a day', '2 calls9 credits']);
  });

  it('has the switch of the button on pictures only where one can stand, and says when the browser will ask', () => {
    const onChange = vi.fn();
    draw(<Popup {...props()} />);
    expect(document.querySelector('[role=switch]')).toBeNull();
    draw(<Popup {...props({ siteButton: { on: false, name: 'ebay.de', asks: true, onChange } })} />);
    expect(document.querySelector('.popup-button')!.textContent).toContain('Your browser asks for ebay.de first.');
    press(one('[role=switch]'));
    expect(onChange.mock.calls).toEqual([[true]]);
  });
});
