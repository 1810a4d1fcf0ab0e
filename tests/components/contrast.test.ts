import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Colours = Record<string, string>;

const css = readFileSync('assets/theme/tokens.css', 'utf8');

function colours(block: string): Colours {
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]));
}

const [lightBlock = '', darkBlock = ''] = [...css.matchAll(/:root(?:\[data-theme='dark'\])? \{([^}]*)\}/g)].map(
  (match) => match[1]!,
);
const light = colours(lightBlock);
const dark = { ...light, ...colours(darkBlock) };

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

const texts: [string, string][] = [
  ...['ground', 'surface', 'surface-sunk', 'surface-raised'].flatMap((surface): [string, string][] => [
    ['text', surface],
    ['text-soft', surface],
    ['accent', surface],
    ['bad', surface],
  ]),
  ['good', 'surface'],
  ['warn', 'surface'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-accent-soft', 'accent-soft'],
  ['text-soft', 'accent-soft'],
  ['text', 'accent-soft'],
  ['on-good-soft', 'good-soft'],
  ['on-warn-soft', 'warn-soft'],
  ['on-bad-soft', 'bad-soft'],
  ['on-sample-soft', 'sample-soft'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_, theme) => {
  it.each(texts)('keeps %s readable on %s (AA: 4.5)', (text, surface) => {
    expect(contrast(theme[text]!, theme[surface]!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['surface', 'surface-sunk', 'ground'])('keeps the edges of controls visible on %s (AA: 3)', (surface) => {
    expect(contrast(theme['line-strong']!, theme[surface]!)).toBeGreaterThanOrEqual(3);
  });
});

describe('the themes', () => {
  it('define the same colours', () => {
    expect(Object.keys(colours(darkBlock)).sort()).toEqual(Object.keys(light).sort());
  });
});
