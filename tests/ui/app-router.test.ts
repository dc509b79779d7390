import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { Route, useLocation, useParams, useSearchParams } from 'wouter';
import { AppLink } from '../../src/ui/app-link';
import { AppRouter } from '../../src/ui/app-router';

const PATTERN = '/papers/:paper/:part?';

/** What `page` draws where `address` is open. */
function drawn(address: string, page: FunctionComponent, base = ''): string {
  vi.stubGlobal('location', new URL(address, 'https://bureau.example'));
  vi.stubGlobal('history', { state: null });
  const routed = { base, children: createElement(Route, { path: PATTERN, component: page }) };
  return renderToStaticMarkup(createElement(AppRouter, routed));
}

/** What the page of `address` is told. */
function toldAt(address: string) {
  const told: Record<string, unknown> = {};
  drawn(address, () => {
    const { paper, part } = useParams();
    const [query] = useSearchParams();
    Object.assign(told, { paper, part, sought: query.get('sought'), path: useLocation()[0] });
    return null;
  });
  return told;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ['/papers/visit:v-1', 'visit:v-1'],
  ['/papers/visit%3Av-1', 'visit:v-1'],
  ['/papers/%E9%81%93%E8%B7%AF', '道路'],
  ['/papers/a%2Fb%3Fc%23d', 'a/b?c#d'],
  ['/papers/100%25', '100%'],
  ['/papers/%2541', '%41'],
])('[UI64] %s names one thing, and stays as it is', (path, paper) => {
  expect(toldAt(path)).toEqual({ paper, part: undefined, sought: null, path });
});

it('[UI64] each part is unescaped by itself, and a broken escape stands', () => {
  expect(toldAt('/papers/%E9%81/%E8%B7%AF')).toMatchObject({ paper: '%E9%81', part: '路' });
  expect(toldAt('/papers/a/b/c')).toEqual({});
});

it('[UI64] a query is unescaped once', () => {
  expect(toldAt('/papers/a?sought=%E8%B7%AF%2B%2541%26')).toMatchObject({ sought: '路+%41&' });
});

it('[UI66] below a base links keep their short paths, and home is the base itself', () => {
  const links = () => ['/', '/papers/a'].map((to) => createElement(AppLink, { key: to, to }, to));
  expect(drawn('/desk/papers/b', links, '/desk')).toBe(
    '<a href="/desk">/</a><a href="/desk/papers/a">/papers/a</a>',
  );
});
