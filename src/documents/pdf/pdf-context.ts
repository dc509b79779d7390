import type { PaperText, PaperTone } from '../paper/paper-document';
import { runsOf } from '../paper/paper-text';
import { type Coverages, fontRuns } from './font-runs';
import { PDF_COLOURS, type PdfLook } from './pdf-look';

/** What the layout of every block needs. */
export interface PdfContext {
  readonly coverages: Coverages;
  readonly look: PdfLook;
  /** Width that a block has; less inside a frame. */
  readonly width: number;
}

/** Text as stretches of one font each: the form in which pdfmake takes mixed text. */
export function inline(text: PaperText, { coverages }: Pick<PdfContext, 'coverages'>): object[] {
  return runsOf(text).flatMap(({ text: words, isStrong, to }) =>
    fontRuns(words, coverages).map(({ text: run, font }) => ({
      ...{ text: run, font },
      ...(isStrong === true ? { bold: true } : {}),
      ...(to === undefined ? {} : { linkToDestination: to, color: PDF_COLOURS.link }),
    })),
  );
}

/** What a tone does to letters. */
export function toneOf(tone: PaperTone, { look }: Pick<PdfContext, 'look'>): object {
  if (tone === 'strong') return { bold: true };
  return tone === 'soft' ? { color: PDF_COLOURS.soft, fontSize: look.small } : {};
}

/** A destination of links, above what follows: pdfmake gives one to text alone. */
export const destination = (anchor: string | undefined): object[] =>
  anchor === undefined ? [] : [{ text: ' ', id: anchor, fontSize: 1, lineHeight: 0.1 }];
