import { expect, it } from 'vitest';
import { checkBuild, checkBuiltPages } from './build.mjs';
import { plantProject } from './planted-project';

it('[GT20] a page whose script is missing fails the build and says so', async () => {
  const page = '<!doctype html><script type="module" src="/src/app/main.tsx"></script>';
  const { faults } = await checkBuild(plantProject({ 'index.html': page }));
  expect(faults.join('\n')).toContain('/src/app/main.tsx');
});

const GOOD = '<!doctype html><script type="module" src="/assets/app.js"></script>';

it('[GT21] a page of references alone passes', async () => {
  const root = plantProject({ 'dist/client/index.html': GOOD });
  expect(await checkBuiltPages(root)).toEqual({ looked: 1, faults: [] });
});

it.each([
  ['<script>go()</script>', 'an inline script'],
  ['<script type="module">go()</script>', 'an inline script'],
  ['<style>p { color: red }</style>', 'an inline style sheet'],
  ['<p style="color: red">', 'a style attribute'],
  ['<body onload="go()">', 'an event handler attribute'],
])('[GT21] %s is an error', async (markup, fault) => {
  const root = plantProject({ 'dist/client/src/desk/desk.html': `${GOOD}${markup}` });
  expect((await checkBuiltPages(root)).faults).toEqual([
    `dist/client/src/desk/desk.html: ${fault}.`,
  ]);
});
