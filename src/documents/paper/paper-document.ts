/**
 * A stretch of text. `to` makes it a link to the block that has this anchor; `label` is such a link
 * as well, whose words are the number of the table or figure there (表1, 图1).
 */
export type PaperRun =
  | { readonly text: string; readonly isStrong?: boolean; readonly to?: string }
  | { readonly label: string };

/** Text of a block: plain, or stretches that differ. A line end in it is one on the page. */
export type PaperText = string | readonly PaperRun[];

export type PaperTone = 'plain' | 'strong' | 'soft';
export type PaperAlignment = 'left' | 'center' | 'right';

/** A JPEG or PNG: its data: address, or its bytes. Shown as its dots lie, whatever EXIF says. */
export type PaperImage =
  | string
  | { readonly bytes: Uint8Array; readonly mediaType: 'image/jpeg' | 'image/png' };

/** A picture with what stands below it, which is also what is read out in its place. */
export interface PaperPicture {
  readonly image: PaperImage;
  readonly caption: string;
  readonly anchor?: string;
}

/** A cell; those that another one covers are left out, as in HTML. A plain text has one place. */
export type PaperCell =
  | PaperText
  | {
      readonly text: PaperText;
      readonly columns?: number;
      readonly rows?: number;
      readonly alignment?: PaperAlignment;
      readonly isStrong?: boolean;
    };

export type PaperRow = readonly PaperCell[];

/** A table. Its head is repeated on every page; only a caption gives it a number. */
export interface PaperTable {
  readonly kind: 'table';
  readonly anchor?: string;
  readonly caption?: string;
  /** Columns from left to right; shares are of the width of all. */
  readonly columns: readonly { readonly share: number; readonly alignment?: PaperAlignment }[];
  readonly head: readonly PaperRow[];
  readonly rows: readonly PaperRow[];
  /** Stands below the table. */
  readonly note?: string;
}

/** A picture with a caption and, by it, a number. */
export interface PaperFigure {
  readonly kind: 'figure';
  readonly anchor?: string;
  readonly image: PaperImage;
  readonly caption: string;
  /** Most of the width and of the height of a page that it takes, 0 to 1. */
  readonly width: number;
  readonly height: number;
}

/** A bar and what it says: how much of the whole is filled, 0 to 1, and the same in figures. */
export interface PaperBar {
  readonly label: string;
  readonly share: number;
  readonly figures: string;
  /** 1 below one of level 0. */
  readonly level: 0 | 1;
  readonly isStrong?: boolean;
}

/** Bars one below the other, each as long as its whole; counted and captioned as a figure is. */
export interface PaperBars {
  readonly kind: 'bars';
  readonly anchor?: string;
  readonly caption: string;
  readonly items: readonly PaperBar[];
  /** Stands below the bars: what length and ends mean. */
  readonly note: string;
}

/** Where people sign, seal and date by hand: empty, never an imitation of either. */
export interface PaperSlot {
  readonly label: string;
  readonly kind: 'signature' | 'seal' | 'date';
}

/** One block of a document. Fonts, breaks and numbers of tables and figures are the renderers'. */
export type PaperBlock =
  | {
      readonly kind: 'heading';
      /** Numbers of headings are part of the text: 一、 （一） 1. */
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly anchor?: string;
    }
  | {
      readonly kind: 'paragraph';
      readonly text: PaperText;
      readonly tone?: PaperTone;
      readonly alignment?: PaperAlignment;
      readonly anchor?: string;
    }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly items: readonly PaperText[];
    }
  | { readonly kind: 'facts'; readonly items: readonly PaperFact[] }
  | PaperTable
  | PaperFigure
  | PaperBars
  | {
      readonly kind: 'pictures';
      /** Three, two or two beside each other. */
      readonly size: 'thumbnail' | 'signature' | 'evidence';
      readonly items: readonly PaperPicture[];
    }
  /** A page does not break at will within a frame. */
  | { readonly kind: 'framed'; readonly blocks: readonly PaperBlock[] }
  | {
      readonly kind: 'qr';
      readonly text: string;
      readonly caption: string;
      /** To be scanned from the sheet by a phone's camera, not only to be there. */
      readonly large?: boolean;
    }
  | { readonly kind: 'slots'; readonly items: readonly PaperSlot[] }
  | { readonly kind: 'page-break' };

/** A term and what it is here. */
export interface PaperFact {
  readonly term: string;
  readonly detail: PaperText;
}

/** A page of its own before everything else. */
export interface PaperCover {
  readonly title: string;
  readonly subtitle: string | null;
  readonly facts: readonly PaperFact[];
  /** What a reader must know before anything else, such as 演示数据. */
  readonly notice: string | null;
}

/** A document on A4 pages, from which PDF and DOCX are made. */
export interface PaperDocument {
  /** An official report with the margins of GB/T 9704, or a sheet to be filled in on site. */
  readonly look: 'report' | 'sheet';
  readonly title: string;
  /** Who answers for it, as its properties say; an office rather than a person. */
  readonly author: string;
  /** Instant that its properties give (ISO 8601, UTC), so that equal values are equal bytes. */
  readonly createdAt: string;
  /** Null: the title stands above the first block. */
  readonly cover: PaperCover | null;
  /** Whether a table of contents, with the pages of chapters and sections, follows the cover. */
  readonly hasContents?: boolean;
  /** Stands at the top of every page but the cover. */
  readonly header: string;
  /** Stands at the bottom of every page, before the number of the page. */
  readonly footer: string;
  readonly blocks: readonly PaperBlock[];
  /** Says of characters that no font has what stands in their place. */
  readonly sayAbsent: (characters: readonly string[]) => string;
  readonly sayPage: (page: string, pages: string) => string;
}
