import {
  type ReactNode,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import './virtual-grid.css';

export interface VirtualGridProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Smallest width and exact height of a tile in rem, so that larger letters get larger tiles. */
  readonly tile: { readonly width: number; readonly height: number };
  readonly children: (item: T) => ReactNode;
}

interface Window {
  readonly columns: number;
  readonly rowPx: number;
  readonly firstRow: number;
  readonly rows: number;
}

const GAP_REM = 0.75;
/** Rows beyond the screen on either side, so that a flick shows no gap. */
const BEYOND = 2;

function measure(box: HTMLElement, tile: VirtualGridProps<unknown>['tile']): Window {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const gap = GAP_REM * rem;
  const { width, top } = box.getBoundingClientRect();
  const rowPx = tile.height * rem + gap;
  return {
    columns: Math.max(1, Math.floor((width + gap) / (tile.width * rem + gap))),
    rowPx,
    firstRow: Math.max(0, Math.floor(-top / rowPx) - BEYOND),
    rows: Math.ceil(window.innerHeight / rowPx) + 1 + 2 * BEYOND,
  };
}

const isSame = (a: Window, b: Window): boolean =>
  a.columns === b.columns && a.rowPx === b.rowPx && a.firstRow === b.firstRow && a.rows === b.rows;

/** What of the grid lies on the screen; measured anew when the page, or a window over it, scrolls or changes its size. */
function useWindow(
  box: RefObject<HTMLUListElement | null>,
  tile: VirtualGridProps<unknown>['tile'],
  count: number,
): Window {
  const [shown, setShown] = useState<Window>({ columns: 2, rowPx: 200, firstRow: 0, rows: 8 });
  const { width, height } = tile;
  const look = useCallback(() => {
    if (box.current === null) return;
    const next = measure(box.current, { width, height });
    setShown((before) => (isSame(before, next) ? before : next));
  }, [box, width, height]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items may lie at the same place
  useLayoutEffect(() => {
    look();
    const observer = new ResizeObserver(look);
    observer.observe(document.documentElement);
    // Captured, since a grid in a window over the page moves with that window's own scrolling.
    window.addEventListener('scroll', look, { passive: true, capture: true });
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', look, { capture: true });
    };
  }, [look, count]);
  return shown;
}

/**
 * A list of many tiles of one height, of which only those near the screen are in the page, however
 * many there are. Readers are told of all: each tile says which of how many it is.
 */
export function VirtualGrid<T>({ label, items, keyOf, tile, children }: VirtualGridProps<T>) {
  const box = useRef<HTMLUListElement>(null);
  const { columns, rowPx, firstRow, rows } = useWindow(box, tile, items.length);
  const allRows = Math.ceil(items.length / columns);
  const from = Math.min(firstRow, Math.max(0, allRows - rows)) * columns;
  const shown = items.slice(from, from + rows * columns);
  return (
    <ul ref={box} className="virtual-grid" aria-label={label} style={{ height: allRows * rowPx }}>
      {shown.map((item, index) => {
        const at = from + index;
        return (
          <li
            key={keyOf(item)}
            aria-setsize={items.length}
            aria-posinset={at + 1}
            style={{
              height: `${tile.height}rem`,
              top: Math.floor(at / columns) * rowPx,
              left: `${((at % columns) * 100) / columns}%`,
              width: `calc(${100 / columns}% - ${GAP_REM}rem)`,
            }}
          >
            {children(item)}
          </li>
        );
      })}
    </ul>
  );
}
