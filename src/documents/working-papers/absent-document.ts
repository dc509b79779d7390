import { PDF_WORDS } from '../../text/pdf-words';
import { WORKING_PAPER_WORDS as WORDS } from '../../text/working-paper-words';
import type { PaperDocument } from '../paper/paper-document';
import type { PaperGround } from './paper-ground';
import { utcOf } from './say-ground';

/** Something that belongs to the evaluation and does not lie in its archive. */
export interface AbsentPaper {
  readonly indexNo: string;
  readonly title: string;
  readonly why: 'elsewhere' | 'personal' | 'outside';
  /** SHA-256; empty where nobody knows. */
  readonly sha256: string;
}

/** The list of what the archive does not hold, so that nobody takes it for whole. */
export function absentDocument(
  { package: pkg, asOf }: Pick<PaperGround, 'package' | 'asOf'>,
  indexNo: string,
  absent: readonly AbsentPaper[],
): PaperDocument {
  return {
    ...{
      look: 'sheet',
      title: WORDS.absentTitle,
      author: pkg.agency,
      createdAt: utcOf(asOf),
      cover: null,
    },
    header: WORDS.absentHeader(indexNo, pkg.project.name),
    footer: WORDS.footer(WORDS.absentTitle, asOf),
    blocks: [
      { kind: 'paragraph', text: WORDS.absentLead },
      {
        kind: 'table',
        columns: [{ share: 14 }, { share: 26 }, { share: 22 }, { share: 38 }],
        head: [[WORDS.indexNo, WORDS.paperTitle, WORDS.whyAbsent, WORDS.digest]],
        rows: absent.map(({ indexNo: number, title, why, sha256 }) => [
          ...[number, title, WORDS.absentBecause[why], sha256],
        ]),
      },
    ],
    sayAbsent: PDF_WORDS.absent,
    sayPage: PDF_WORDS.page,
  };
}
