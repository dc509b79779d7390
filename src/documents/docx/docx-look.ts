import type { PaperDocument } from '../paper/paper-document';

/** Twentieths of a point, in which Word measures. */
export const twips = (points: number): number => Math.round(points * 20);

const MM = 72 / 25.4;

/** Measures of a look, in points. */
export interface DocxLook {
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly title: number;
  readonly headings: readonly [number, number, number];
  readonly text: number;
  readonly table: number;
  readonly small: number;
  /** Distance of lines of the body, exact. */
  readonly line: number;
  /** Characters by which a paragraph begins further in. */
  readonly indent: number;
}

const LOOKS: Readonly<Record<PaperDocument['look'], DocxLook>> = {
  // GB/T 9704-2012: margins 37, 26, 35, 28 mm; body 仿宋 三号 (16 pt), title 二号 (22 pt), lines of 28 pt.
  report: {
    margins: { top: 37 * MM, right: 26 * MM, bottom: 35 * MM, left: 28 * MM },
    ...{ title: 22, headings: [16, 16, 16], text: 16, table: 10.5, small: 9 },
    ...{ line: 28, indent: 2 },
  },
  sheet: {
    margins: { top: 62, right: 48, bottom: 62, left: 48 },
    ...{ title: 18, headings: [13, 12, 12], text: 12, table: 10.5, small: 9 },
    ...{ line: 20, indent: 0 },
  },
};

export const docxLookOf = ({ look }: Pick<PaperDocument, 'look'>): DocxLook => LOOKS[look];

export const PAGE = { width: 210 * MM, height: 297 * MM } as const;

/** Width within the margins. */
export const innerWidth = ({ margins }: DocxLook): number =>
  PAGE.width - margins.left - margins.right;

export const innerHeight = ({ margins }: DocxLook): number =>
  PAGE.height - margins.top - margins.bottom;
