import type { PaperDocument } from '../paper/paper-document';

export const PDF_COLOURS = {
  soft: '#4a525a',
  line: '#8b959e',
  head: '#edf0f2',
  link: '#0b4a80',
  bar: '#3c464f',
} as const;

/** Measures of a look, in points of which 72 are an inch. */
export interface PdfLook {
  readonly margins: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly title: number;
  /** By level. */
  readonly headings: readonly [number, number, number];
  readonly text: number;
  readonly table: number;
  readonly small: number;
  /** Times the font's own line, which is 1.45 times its size. */
  readonly lineHeight: number;
  readonly smallLineHeight: number;
  /** Of the first line of a paragraph: two characters in a report. */
  readonly indent: number;
  readonly paragraphGap: number;
  readonly isJustified: boolean;
}

const MM = 72 / 25.4;
const A4 = { width: 210 * MM, height: 297 * MM } as const;

const LOOKS: Readonly<Record<PaperDocument['look'], PdfLook>> = {
  // Margins of GB/T 9704-2012, 5.2.1; letters of 三号 would be too large in this black-face font.
  report: {
    margins: { left: 28 * MM, top: 37 * MM, right: 26 * MM, bottom: 35 * MM },
    title: 22,
    headings: [15, 13.5, 12],
    ...{ text: 12, table: 10, small: 9 },
    ...{ lineHeight: 1.25, indent: 24, paragraphGap: 5, isJustified: true },
    smallLineHeight: 1,
  },
  sheet: {
    margins: { left: 48, top: 62, right: 48, bottom: 62 },
    title: 17,
    headings: [12.5, 11.5, 10.5],
    ...{ text: 10.5, table: 10.5, small: 8.5 },
    ...{ lineHeight: 1.35, indent: 0, paragraphGap: 4, isJustified: false },
    smallLineHeight: 1.2,
  },
};

/** The measures of a document. */
export const pdfLookOf = ({ look }: Pick<PaperDocument, 'look'>): PdfLook => LOOKS[look];

/** What is left of a page within its margins. */
export const innerSize = ({
  margins,
}: PdfLook): { readonly width: number; readonly height: number } => ({
  width: A4.width - margins.left - margins.right,
  height: A4.height - margins.top - margins.bottom,
});

/** Measures of parts, in points. */
export const TABLE = { paddingX: 4, paddingY: 3, line: 0.5 } as const;
export const FRAME = { padding: 8, line: 0.75 } as const;
/** `padding` is that of the engine's own layout of a table without lines, over both columns. */
export const FACTS = { terms: 88, padding: 16 } as const;
/** `heights` by level; a bar is drawn `drop` below the upper edge of its first line of words. */
export const BARS = { indent: 10, gap: 1.5, heights: [9, 6], drop: 3, line: 0.5 } as const;
const QR = { side: 96, large: 170 } as const;

/** How wide a code is printed: six centimetres where a phone is to read it from the sheet. */
export const qrSide = ({ large }: { readonly large?: boolean }): number =>
  large === true ? QR.large : QR.side;
export const SLOTS = { height: 160 } as const;

/** Pictures beside each other, and the most that each is high. */
export const PICTURE_GRIDS = {
  thumbnail: { beside: 3, height: 150 },
  signature: { beside: 2, height: 90 },
  evidence: { beside: 2, height: 122 },
} as const;
