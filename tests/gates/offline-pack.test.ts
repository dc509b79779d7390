import { expect, it } from 'vitest';
import { packFiles } from '../../src/cli/bootstrap/offline-pack.mjs';

const chunk = (file: string, more: object = {}) => ({ file: `assets/${file}`, ...more });

const FONTS = ['b-20000', 'e-2b820', 'f-2ceb0'].map((name) => `assets/han-${name}-AbCd.ttf`);

/** A build: the shell, a page that draws a PDF, the engine, and a desk that reads sheets too. */
const CHUNKS = {
  'index.html': chunk('app.js', {
    imports: ['_shared.js'],
    dynamicImports: [
      ...['src/features/page.tsx', 'src/documents/sheet/read-xlsx.ts'],
      ...['src/app/map-route.tsx', 'src/features/map/point-picker.tsx'],
    ],
  }),
  '_shared.js': chunk('shared.js'),
  'src/features/page.tsx': chunk('page.js', {
    isDynamicEntry: true,
    dynamicImports: ['src/documents/pdf/make-confirmation-pdf.ts'],
  }),
  'src/documents/pdf/make-confirmation-pdf.ts': chunk('make.js', {
    isDynamicEntry: true,
    imports: ['_shared.js', '_engine.js'],
    assets: ['assets/font.ttf', ...FONTS],
  }),
  '_engine.js': chunk('engine.js'),
  'src/documents/sheet/read-xlsx.ts': chunk('xlsx.js', { isDynamicEntry: true }),
  'src/app/map-route.tsx': chunk('map.js', {
    isDynamicEntry: true,
    imports: ['_shared.js', '_leaflet.js'],
    dynamicImports: ['src/ui/map/pmtiles-layer.ts'],
  }),
  'src/features/map/point-picker.tsx': chunk('picker.js', {
    isDynamicEntry: true,
    imports: ['_leaflet.js'],
  }),
  '_leaflet.js': chunk('leaflet.js'),
  'src/ui/map/pmtiles-layer.ts': chunk('pmtiles.js', { isDynamicEntry: true }),
  'src/desk/desk.html': chunk('desk.js', { dynamicImports: ['src/documents/sheet/write.ts'] }),
  'src/documents/sheet/write.ts': chunk('write.js', { isDynamicEntry: true }),
};

it('[PK8] puts into the pack what only its beginnings load, and leaves the shell the rest', () => {
  expect(Object.fromEntries(packFiles(CHUNKS, 'index.html'))).toEqual({
    'assets/make.js': 'documents',
    'assets/engine.js': 'documents',
    'assets/font.ttf': 'documents',
    'assets/han-e-2b820-AbCd.ttf': 'documents',
    'assets/xlsx.js': 'sheets',
    'assets/map.js': 'map',
    'assets/leaflet.js': 'map',
    'assets/pmtiles.js': 'map',
    'assets/picker.js': 'map',
  });
});

it('[PK9] leaves out of the pack what is fetched only when a name needs it', () => {
  const packed = packFiles(CHUNKS, 'index.html');
  expect([...packed.keys()].filter((file) => /han-/.test(file))).toEqual([
    'assets/han-e-2b820-AbCd.ttf',
  ]);
});

it('[PK8] does not take for a document what the shell loads that a document shares', () => {
  const shared = chunk('shared.js', { dynamicImports: ['src/app/map-route.tsx'] });
  const packed = packFiles({ ...CHUNKS, '_shared.js': shared }, 'index.html');
  expect(packed.get('assets/map.js')).toBe('map');
  expect(packed.get('assets/make.js')).toBe('documents');
});

it('[PK8] takes in what a worker loads, which stands in no manifest', () => {
  const built = ['assets/heic-decoder-AbCdEfGh.js', 'assets/photo-worker-AbCdEfGh.js'];
  const packed = packFiles(CHUNKS, 'index.html', built);
  expect(packed.get('assets/heic-decoder-AbCdEfGh.js')).toBe('pictures');
  expect(packed.has('assets/photo-worker-AbCdEfGh.js')).toBe(false);
});
