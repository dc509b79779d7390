import { AlignmentType, LineRuleType, Paragraph, type Table, TableCell, TableRow } from 'docx';
import type { PaperCover } from '../paper/paper-document';
import { docxFacts } from './docx-blocks';
import { type DocxContext, words } from './docx-context';
import { twips } from './docx-look';
import { STYLES } from './docx-styles';
import { gapLine, plainTable } from './docx-table';

/** A title in lines as high as it wants, `before` it so many points free. */
export function docxTitle(title: string, size: number, before: number): Paragraph {
  return new Paragraph({
    style: STYLES.body,
    ...{ alignment: AlignmentType.CENTER, indent: { firstLine: 0, firstLineChars: 0 } },
    spacing: { before: twips(before), after: twips(12), line: 300, lineRule: LineRuleType.AUTO },
    children: words(title, { face: 'title', size }),
  });
}

function boxed(notice: string, context: DocxContext): (Paragraph | Table)[] {
  const cell = new TableCell({
    children: [
      new Paragraph({
        ...{ style: STYLES.cell, alignment: AlignmentType.CENTER },
        children: words(notice, { face: 'black', size: 14 }),
      }),
    ],
  });
  return [plainTable([context.width], [new TableRow({ children: [cell] })], true), gapLine()];
}

const room = (points: number): Paragraph =>
  new Paragraph({
    ...{ style: STYLES.gap, children: [] },
    spacing: { before: twips(points), after: 0, line: 20, lineRule: LineRuleType.EXACT },
  });

/** The page before everything else. */
export function docxCover(cover: PaperCover, context: DocxContext): (Paragraph | Table)[] {
  const { title, subtitle, notice, facts } = cover;
  return [
    docxTitle(title, context.look.title + 4, 90),
    ...(subtitle === null ? [] : [docxTitle(subtitle, context.look.headings[0], 6)]),
    ...(notice === null ? [] : [room(18), ...boxed(notice, context)]),
    room(notice === null ? 120 : 80),
    ...docxFacts(facts, context, { terms: 130, size: context.look.text }),
  ];
}
