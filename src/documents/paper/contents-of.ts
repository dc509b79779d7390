import type { PaperBlock, PaperDocument } from './paper-document';

/** A line of the table of contents, which leads to its heading. */
export interface ContentsEntry {
  readonly level: 1 | 2;
  readonly text: string;
  readonly anchor: string;
}

/**
 * The lines of a table of contents, chapters and sections, and the blocks with an anchor on every
 * heading that one of them leads to. No lines where the document is to have no such table.
 */
export function contentsOf({ blocks, cover, hasContents }: PaperDocument): {
  readonly entries: readonly ContentsEntry[];
  readonly blocks: readonly PaperBlock[];
} {
  if (hasContents !== true || cover === null) return { entries: [], blocks };
  const entries: ContentsEntry[] = [];
  const anchored = blocks.map((block): PaperBlock => {
    if (block.kind !== 'heading' || block.level === 3) return block;
    const { level, text, anchor = `contents_${entries.length + 1}` } = block;
    entries.push({ level, text, anchor });
    return { ...block, anchor };
  });
  return { entries, blocks: anchored };
}
