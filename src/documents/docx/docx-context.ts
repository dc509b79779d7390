import { Bookmark, InternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx';
import type { PaperText } from '../paper/paper-document';
import { runsOf, type SaidRun } from '../paper/paper-text';
import { type Face, faceRuns, fontOf } from './docx-fonts';
import type { DocxLook } from './docx-look';

const LINK = '0B4A80';

/** What every block needs; `width` in points is less inside a frame or a cell. */
export interface DocxContext {
  readonly look: DocxLook;
  readonly width: number;
  /** Style of paragraphs and lists. */
  readonly bodyStyle: string;
}

/** How letters look beyond the style of their paragraph. */
export interface Letters {
  readonly face?: Face;
  readonly isStrong?: boolean;
  /** In points. */
  readonly size?: number;
  readonly colour?: string;
}

function textRuns({ text, isStrong, to }: SaidRun, letters: Letters): TextRun[] {
  const bold = isStrong === true || letters.isStrong === true;
  const colour = to === undefined ? letters.colour : LINK;
  return faceRuns(text, letters.face ?? 'body').flatMap(({ text: words, font }) =>
    words.split('\n').map(
      (line, i) =>
        new TextRun({
          text: line,
          font: fontOf(font),
          ...(bold ? { bold } : {}),
          ...(i > 0 ? { break: 1 } : {}),
          ...(letters.size === undefined ? {} : { size: letters.size * 2 }),
          ...(colour === undefined ? {} : { color: colour }),
        }),
    ),
  );
}

/** A text as what stands in a paragraph; its links lead to bookmarks of the same document. */
export const words = (text: PaperText, letters: Letters = {}): ParagraphChild[] =>
  runsOf(text).flatMap((run): ParagraphChild[] => {
    const children = textRuns(run, letters);
    return run.to === undefined ? children : [new InternalHyperlink({ anchor: run.to, children })];
  });

/** What a link can lead to. */
export const marked = (anchor: string | undefined, children: ParagraphChild[]): ParagraphChild[] =>
  anchor === undefined ? children : [new Bookmark({ id: anchor, children })];

export const tab = (): TextRun => new TextRun({ children: [new Tab()] });
