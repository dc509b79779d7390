import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Tokens = ReadonlyMap<string, string>;

const TOKENS = readFileSync('src/ui/tokens.css', 'utf8');
const CHART = readFileSync('src/ui/chart/chart.css', 'utf8');
const WORDS = /\.chart-(?:label|note)\b/;

const tokensIn = (block: string): Tokens =>
  new Map(
    [...block.matchAll(/(--[a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [
      String(name),
      String(value),
    ]),
  );

const theme = (name: string): Tokens =>
  tokensIn(new RegExp(`\\[data-theme="${name}"\\] \\{([^}]*)\\}`).exec(TOKENS)?.[1] ?? '');

const paper: Tokens = new Map([
  ...tokensIn(/@media print \{\s*\.chart \{([^}]*)\}/.exec(CHART)?.[1] ?? ''),
  ['--ground', '#ffffff'],
]);

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Every colour that chart.css gives to a line, an area or a word. */
const PAINTS = [...CHART.matchAll(/^([^{}@]*\{)([^}]*)\}/gm)].flatMap(([, selector, rule]) =>
  [...(rule ?? '').matchAll(/\b(fill|stroke|color): var\((--[a-z-]+)\)/g)].map(
    ([, property, token]) => ({ selector: String(selector), property, token: String(token) }),
  ),
);

describe('chart.css', () => {
  it.each([
    ['light', theme('light')],
    ['dark', theme('dark')],
    ['sun', theme('sun')],
    ['paper', paper],
  ])('[CH7] can be told from its ground: %s', (_name, tokens) => {
    // The ground of a track is told by its outline.
    const seen = PAINTS.filter(({ token }) => token !== '--surface');
    expect(seen.length).toBeGreaterThan(8);
    for (const { selector, property, token } of seen) {
      const least = property === 'color' || WORDS.test(selector) ? 4.5 : 3;
      for (const ground of ['--surface', '--ground']) {
        const ratio = contrast(tokens.get(token) ?? '', tokens.get(ground) ?? '');
        expect(ratio, `${selector} ${token} on ${ground}`).toBeGreaterThanOrEqual(least);
      }
    }
  });
});
