import type { Store } from '../../../store/store';
import { GALLERY_WORDS } from '../../../text/gallery-words';
import { VirtualGrid } from '../../../ui/virtual-grid';
import type { GalleryItem } from './gallery-item';
import { GalleryTile } from './gallery-tile';
import './gallery.css';

const TILE = { width: 8.5, height: 12.5 };

export interface GalleryListProps {
  readonly store: Store;
  readonly items: readonly GalleryItem[];
  readonly onOpen: (shown: GalleryItem) => void;
}

/** The evidence as tiles; however many there are, only those near the screen are in the page. */
export function GalleryList({ store, items, onOpen }: GalleryListProps) {
  return (
    <VirtualGrid
      label={GALLERY_WORDS.list}
      items={items}
      keyOf={({ item }) => item.hash}
      tile={TILE}
    >
      {(shown) => <GalleryTile store={store} shown={shown} onOpen={() => onOpen(shown)} />}
    </VirtualGrid>
  );
}
