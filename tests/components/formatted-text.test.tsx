// @vitest-environment happy-dom
import fc from 'fast-check';
import { Lexer } from 'marked';
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FormattedText } from '@/components/formatted-text';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
});
const draw = (text: string) => {
  render(<FormattedText text={text} />, root);
  return root;
};

describe('a model’s text', () => {
  it('is drawn with its headings, lists, tables and stresses', () => {
    draw('## Found\n\n**Bold** and *soft*\n\n* one\n  * two\n\n3. three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n');
    expect(root.querySelector('h4')?.textContent).toBe('Found');
    expect(root.querySelector('strong')?.textContent).toBe('Bold');
    expect(root.querySelector('li li')?.textContent).toBe('two');
    expect(root.querySelector('ol')?.getAttribute('start')).toBe('3');
    expect([...root.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['1', '2']);
  });

  it('holds no link, no picture and no markup, and says what it would have led to', () => {
    draw('[shop](https://evil.example/x) <https://a.example> https://b.example ![pic](https://c.example/p.png)');
    expect(root.querySelectorAll('a, img')).toHaveLength(0);
    expect(root.textContent).toContain('shop (https://evil.example/x)');
    expect(root.textContent).toContain('https://a.example');
    expect(root.textContent).not.toContain('c.example');
    draw('<img src=x onerror=alert(1)> <b>not bold</b>\n\n<script>alert(1)</script>');
    expect(root.querySelectorAll('img, b, script')).toHaveLength(0);
    expect(root.textContent).toContain('<script>alert(1)</script>');
  });

  it.each([
    ['quotes', `${'>'.repeat(1000)}a`],
    ['numbers', `${'1. '.repeat(5000)}a`],
    ['points', `so:\n\n${'- '.repeat(300)}a`],
    ['tables within', `${'> '.repeat(30)}|a|\n${'> '.repeat(30)}|--|`],
    ['points on lines of their own', Array.from({ length: 130 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['stresses', `${'**a *b '.repeat(300)}${'c* d**'.repeat(300)}`],
    ['more than an answer has', `# Head\n\n${'Some *words* more.\n'.repeat(3000)}`],
  ])('of endless %s is still drawn, flat enough for a page', (_, text) => {
    draw(text);
    const letters = (words: string) => words.replace(/[^a-z]/gi, '');
    expect(letters(root.textContent)).toBe(letters(text));
    const depth = (element: Element): number => 1 + Math.max(0, ...[...element.children].map(depth));
    expect(depth(root)).toBeLessThan(60);
  });

  it('that the parser fails at stands as it is', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const lex = vi.spyOn(Lexer, 'lex').mockImplementation(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    draw('**a**\nb');
    expect(root.textContent).toBe('**a**\nb');
    lex.mockRestore();
  });

  it('costs the panel’s other changes no reading', () => {
    const lex = vi.spyOn(Lexer, 'lex');
    draw('**a**');
    draw('**a**');
    expect(lex).toHaveBeenCalledOnce();
    draw('**b**');
    expect(root.textContent).toBe('b');
    lex.mockRestore();
  });

  it('whatever it is and wherever it breaks off, holds nothing but what is drawn here', () => {
    const drawn = new Set(
      'DIV P H4 STRONG EM S CODE PRE BR HR BLOCKQUOTE UL OL LI TABLE THEAD TBODY TR TH TD SPAN'.split(' '),
    );
    const piece = fc.constantFrom(
      ...['# ', '* ', '1. ', '**', '_', '`', '```\n', '[a](', 'javascript:alert(1)', ')', '![', '](', '<img src=x>'],
      ...[
        '<a href="x">',
        '</a>',
        '|',
        '\n|--|\n',
        '> ',
        '\n',
        '\n\n',
        'x',
        '[a]: https://b.example\n',
        '&lt;',
        '---\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        draw(pieces.join(''));
        for (const element of root.querySelectorAll('*')) {
          expect(drawn, element.tagName).toContain(element.tagName);
          for (const { name } of element.attributes) expect(['class', 'start']).toContain(name);
        }
      }),
      { numRuns: 500 },
    );
  });
});
