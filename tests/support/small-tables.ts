import type { PaperBlock } from '../../src/documents/paper/paper-document';

/** Lines above the tables: with the fewest a table has room on its page, with the most it has none. */
const LINES = [12, 16, 20, 24, 28, 32];

/** Signs of each table, in order: its caption, its first row, its last row, its note. */
export const smallTableSigns: readonly (readonly string[])[] = LINES.map((count) =>
  ['题', '首', '末', '注'].map((sign) => `${sign}甲${count}乙`),
);

/** Small tables with caption and note, each after a page break and some lines. */
export function smallTables(): PaperBlock[] {
  return LINES.flatMap((count, at): PaperBlock[] => {
    const [caption = '', first = '', last = '', note = ''] = smallTableSigns[at] ?? [];
    const lines = Array.from(
      { length: count },
      (): PaperBlock => ({ kind: 'paragraph', text: '行' }),
    );
    const rows = [[first], ...Array.from({ length: 4 }, () => ['中']), [last]];
    const table: PaperBlock = {
      ...{ kind: 'table', caption, note, columns: [{ share: 1 }], head: [['头']], rows },
    };
    return [{ kind: 'page-break' }, ...lines, table];
  });
}

/**
 * Pages on which each table's signs stand, and how many tables had to go to a page of their own.
 * @param pages the text of each page
 */
export function smallTablePages(pages: readonly string[]): {
  readonly parted: readonly string[];
  readonly moved: number;
} {
  const on = smallTableSigns.map((signs) =>
    signs.map((sign) => pages.findIndex((text) => text.includes(sign))),
  );
  const parted = smallTableSigns.flatMap(([caption = ''], at) =>
    new Set(on[at]).size === 1 && on[at]?.[0] !== -1 ? [] : [caption],
  );
  const moved = on.filter(([page = 0]) => !pages[page]?.includes('行')).length;
  return { parted, moved };
}
