import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../src/cli/bootstrap/prepare.mjs';

// W3C CSS Viewport §4: without this a keyboard lies over what sticks to the lower edge of the page.
it('[UI35] the page asks the browser to make room for the keyboard', () => {
  const page = readFileSync(join(PROJECT_ROOT, 'index.html'), 'utf8');
  const viewport = /<meta name="viewport" content="([^"]*)"/.exec(page)?.[1] ?? '';
  const said = viewport.split(',').map((part) => part.trim());
  expect(said).toContain('interactive-widget=resizes-content');
  // Large letters and a second finger stay allowed.
  expect(viewport).not.toMatch(/user-scalable|maximum-scale/);
});
