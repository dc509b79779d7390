/** A picture in a document: a data: address of a JPEG or PNG, with what stands below it. */
export interface PdfPicture {
  readonly image: string;
  readonly caption: string;
}

/** One block of a document. Text alone is given; fonts and breaks are the engine's. */
export type PdfBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly tone?: 'plain' | 'strong' | 'soft';
    }
  | {
      readonly kind: 'facts';
      readonly items: readonly { readonly term: string; readonly detail: string }[];
    }
  | {
      readonly kind: 'table';
      /** Share of the width of each column. */
      readonly shares: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'pictures';
      readonly size: 'thumbnail' | 'signature';
      readonly items: readonly PdfPicture[];
    }
  | { readonly kind: 'framed'; readonly blocks: readonly PdfBlock[] };

/** A document on A4 pages. */
export interface PdfDocument {
  readonly title: string;
  readonly author: string;
  /** Stands at the top of every page. */
  readonly header: string;
  /** Stands at the bottom of every page, before the number of the page. */
  readonly footer: string;
  readonly blocks: readonly PdfBlock[];
  /** Says of characters that no font has what stands in their place. */
  readonly sayAbsent: (characters: readonly string[]) => string;
  readonly sayPage: (page: number, pages: number) => string;
}

function* textsIn(blocks: readonly PdfBlock[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'framed') yield* textsIn(block.blocks);
    else if (block.kind === 'facts') {
      for (const { term, detail } of block.items) yield term + detail;
    } else if (block.kind === 'table') yield [...block.head, ...block.rows.flat()].join('');
    else if (block.kind === 'pictures') yield block.items.map(({ caption }) => caption).join('');
    else yield block.text;
  }
}

/** All text of a document, to see which characters it needs. */
export const allText = ({ title, header, footer, blocks }: PdfDocument): string =>
  [title, header, footer, ...textsIn(blocks)].join('');
