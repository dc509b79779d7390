import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { OFFICIAL_WORDS } from '../../text/official-words';
import { type Face, faceName, fontOf } from './docx-fonts';
import { type DocxLook, twips } from './docx-look';

/** Ids of our styles. */
export const STYLES = {
  body: 'PaperBody',
  soft: 'PaperSoft',
  cell: 'PaperCell',
  caption: 'PaperCaption',
  picture: 'PaperPicture',
  contents: 'PaperContents',
  /** A line that is nearly nothing, which Word wants after a table. */
  gap: 'PaperGap',
} as const;

const letters = (face: Face, size: number, bold = false) => ({
  ...{ font: fontOf(faceName(face)), size: size * 2, bold, color: '000000', italics: false },
});

/** Lines as high as their letters want: for pictures and tables, which exact ones would cut. */
const AUTO = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } as const;

function heading(face: Face, size: number, level: number, { line }: DocxLook, bold: boolean) {
  return {
    run: letters(face, size, bold),
    paragraph: {
      ...{ keepNext: true, keepLines: true, outlineLevel: level },
      spacing: {
        before: twips(6),
        after: twips(3),
        line: twips(line),
        lineRule: LineRuleType.EXACT,
      },
    },
  };
}

/** A style of ours, under the name by which Word lists it. */
const own = (
  id: keyof typeof STYLES,
  paragraph: object,
  [face, size]: readonly [Face, number],
): IParagraphStyleOptions => ({
  ...{ id: STYLES[id], name: OFFICIAL_WORDS.styles[id], basedOn: 'Normal', quickFormat: true },
  ...{ paragraph, run: letters(face, size) },
});

function ownStyles({ text, table, small, line, indent }: DocxLook): IParagraphStyleOptions[] {
  const chars = indent * 100;
  const inset = indent === 0 ? {} : { firstLineChars: chars, firstLine: twips(indent * text) };
  const exact = (points: number) => ({
    ...{ before: 0, after: 0, line: twips(points), lineRule: LineRuleType.EXACT },
  });
  const body = { spacing: exact(line), indent: inset, alignment: AlignmentType.BOTH };
  const alignment = AlignmentType.CENTER;
  const caption = { spacing: { ...AUTO, before: 120, after: 60 }, alignment };
  return [
    own('body', body, ['body', text]),
    own('soft', { spacing: { ...AUTO, after: 80 } }, ['body', small]),
    own('cell', { spacing: AUTO }, ['body', table]),
    own('caption', caption, ['black', table + 1.5]),
    own('picture', { spacing: { ...AUTO, before: 80 }, alignment }, ['body', table]),
    own('contents', { spacing: AUTO }, ['body', Math.min(text, 14)]),
    own('gap', { spacing: exact(3) }, ['body', 2]),
  ];
}

/** The styles of a document: headings that Word's navigation knows, body, tables, captions. */
export function docxStyles(look: DocxLook): IStylesOptions {
  const { headings, text, line } = look;
  const spacing = { before: 0, after: 0, line: twips(line), lineRule: LineRuleType.EXACT };
  return {
    default: {
      document: {
        run: { ...letters('body', text), language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { spacing },
      },
      heading1: heading('black', headings[0], 0, look, false),
      heading2: heading('kai', headings[1], 1, look, false),
      heading3: heading('body', headings[2], 2, look, true),
    },
    paragraphStyles: ownStyles(look),
  };
}
