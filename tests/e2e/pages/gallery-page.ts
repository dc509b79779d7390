import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { GalleryItem } from '../../../src/features/evidence/gallery/gallery-item';
import { GalleryList } from '../../../src/features/evidence/gallery/gallery-list';
import { plainCodec } from '../../../src/store/codec';
import { openDatabase } from '../../../src/store/database';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';

/** The list of the gallery over so many pieces, each with a small picture in a real database. */
export interface GalleryTestPage {
  show(count: number): Promise<void>;
  /** Addresses of pictures in memory that were made and not let go. */
  readonly live: () => number;
}

let live = 0;
const made = URL.createObjectURL.bind(URL);
const letGo = URL.revokeObjectURL.bind(URL);
URL.createObjectURL = (of) => {
  live += 1;
  return made(of);
};
URL.revokeObjectURL = (address) => {
  live -= 1;
  letGo(address);
};

const digestOf = (index: number): string => index.toString(16).padStart(64, '0');

function itemOf(index: number): GalleryItem {
  const at = '2026-11-22T09:00:00+08:00';
  return {
    item: {
      ...{ journal: 'j', seq: index, hash: digestOf(index), person: 'p', at },
      mono: { session: 's', ms: index },
      evidence: {
        ...{ sha256: digestOf(index), size: 10, mediaType: 'image/jpeg', source: 'camera' },
        proves: { indicator: null, checkpoint: null, site: null },
        ...{ capturedAt: at, fixes: [], noPosition: 'denied' },
      },
    },
    ...{
      number: index + 1,
      kind: 'picture',
      custody: 'phone',
      grade: 'C',
      caption: `照片 ${index}`,
    },
    ...{ indicators: [], sites: [], derived: 0, alike: 0 },
  };
}

/** A picture of a thumbnail's size: noise does not shrink. */
async function thumbnail(): Promise<Blob> {
  const canvas = new OffscreenCanvas(320, 240);
  const context = canvas.getContext('2d');
  for (let i = 0; i < 4000; i++) {
    if (context === null) break;
    context.fillStyle = `hsl(${(i * 47) % 360} 60% 50%)`;
    context.fillRect((i * 31) % 320, (i * 17) % 240, 9, 9);
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.7 });
}

const root = createRoot(document.getElementById('root') ?? document.body);
const store = { db: openDatabase({ indexedDB, IDBKeyRange }), codec: plainCodec };

const page: GalleryTestPage = {
  live: () => live,
  show: async (count) => {
    const small = await thumbnail();
    const bytes = await plainCodec.encodeBytes(small, { table: 'thumbs', key: '' });
    const rows = Array.from({ length: count }, (_, i) => ({ sha256: digestOf(i), bytes }));
    await store.db.thumbs.bulkPut(rows);
    const items = Array.from({ length: count }, (_, i) => itemOf(i));
    root.render(createElement(GalleryList, { store, items, onOpen: () => undefined }));
  },
};

Object.assign(window, { galleryPage: page });
