import type { PaperCover } from '../paper/paper-document';
import { layOutFacts } from './lay-out-blocks';
import { inline, type PdfContext } from './pdf-context';
import { innerSize, PDF_COLOURS } from './pdf-look';

/** The page before everything else; `absent` says which characters no font has, or is empty. */
export function layOutCover(cover: PaperCover, absent: string, context: PdfContext): object[] {
  const { look, width } = context;
  const { height } = innerSize(look);
  const centred = (words: string, fontSize: number, top: number, bold: boolean) => ({
    ...{ text: inline(words, context), fontSize, bold, alignment: 'center' },
    margin: [0, top, 0, 0],
  });
  const notice = cover.notice === null ? [] : [cover.notice];
  const boxes = [...notice, ...(absent === '' ? [] : [absent])].map((words) => ({
    table: {
      widths: ['*'],
      body: [[{ text: inline(words, context), bold: true, alignment: 'center' }]],
    },
    layout: { hLineColor: () => PDF_COLOURS.line, vLineColor: () => PDF_COLOURS.line },
    margin: [0, 24, 0, 0],
  }));
  const above = height * (0.2 - 0.06 * boxes.length);
  const margin = [width * 0.12, above, width * 0.06, 0];
  const facts = { ...layOutFacts(cover.facts, { ...context, width: width * 0.8 }, 96), margin };
  return [
    centred(cover.title, look.title + 4, height * 0.14, true),
    ...(cover.subtitle === null ? [] : [centred(cover.subtitle, look.headings[0], 16, false)]),
    ...boxes,
    ...(cover.facts.length === 0 ? [] : [{ ...facts, fontSize: 13 }]),
  ];
}
