import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { enrolPreload } from '../../src/server/http/enrol-preload';
import { openFolder } from '../support/postgres';

const folder = openFolder('takan-preload-');
afterAll(() => rmSync(folder, { recursive: true }));

function build(manifest: object): string {
  mkdirSync(join(folder, '.vite'), { recursive: true });
  writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(manifest));
  return folder;
}

it('[GT34] an invitation asks for what its page needs and the app has not, each script once', () => {
  const clientDir = build({
    'index.html': { file: 'assets/app.js', imports: ['_lock.js'] },
    '_lock.js': { file: 'assets/lock.js' },
    'src/features/settings/enrol-page.tsx': {
      file: 'assets/enrol-page.js',
      imports: ['_lock.js', '_words.js', '_words.js'],
    },
    '_words.js': { file: 'assets/words.js' },
  });
  expect(enrolPreload(clientDir)).toBe(
    '</assets/enrol-page.js>; rel=modulepreload, </assets/words.js>; rel=modulepreload',
  );
});

it('[GT34] a build without such a page is served without the header', () => {
  expect(enrolPreload(build({ 'index.html': { file: 'assets/app.js' } }))).toBeNull();
  expect(enrolPreload('/nonexistent')).toBeNull();
});
