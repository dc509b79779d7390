import type { WorkingPaper } from '../../domain/fieldwork/working-paper';
import { COPY_WORDS } from '../../text/confirmation-words';
import { paperFacts } from '../../text/paper-facts';
import {
  PAPER_KIND_WORDS,
  PAPER_WORDS,
  REVIEW_STATE_WORDS,
  saySection,
} from '../../text/paper-words';
import { PDF_WORDS } from '../../text/pdf-words';
import { sayWrittenMinute } from '../../text/say-instant';
import { WORKING_PAPER_WORDS as WORDS } from '../../text/working-paper-words';
import type { PaperBlock, PaperDocument } from '../paper/paper-document';
import { checkBlocks } from './check-blocks';
import { documentBlocks } from './document-blocks';
import { fundBlocks } from './fund-blocks';
import type { PaperGround } from './paper-ground';
import { recordBlocks } from './record-blocks';
import { nameOf, utcOf } from './say-ground';
import { sheetBlocks } from './sheet-blocks';
import { surveyBlocks } from './survey-blocks';
import { visitBlocks } from './visit-blocks';

function contentOf(ground: PaperGround, { kind, id, paper }: WorkingPaper): readonly PaperBlock[] {
  switch (kind) {
    case 'visit':
      return visitBlocks(ground, id);
    case 'checkTable':
      return checkBlocks(ground, id);
    case 'fundFlow':
      return fundBlocks(ground);
    case 'documentList':
      return documentBlocks(ground);
    case 'survey':
      return surveyBlocks(ground, id);
    case 'confirmation':
      return sheetBlocks(ground, id);
    default:
      return recordBlocks(ground, paper.id);
  }
}

function reviewBlocks(ground: PaperGround, { review }: WorkingPaper): readonly PaperBlock[] {
  if (review.words.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: PAPER_WORDS.history,
      columns: [{ share: 16 }, { share: 26 }, { share: 18 }, { share: 40 }],
      head: [[WORDS.reviewer, WORDS.when, PAPER_WORDS.outcome, PAPER_WORDS.note]],
      rows: review.words.map(({ person, at, value }) => [
        ...[nameOf(ground, person), sayWrittenMinute(at)],
        ...[REVIEW_STATE_WORDS[value.outcome], value.note],
      ]),
      note: WORDS.reviewState(REVIEW_STATE_WORDS[review.state]),
    },
  ];
}

/**
 * A working paper as a document: what stands over every one, its content by kind, and its reviews.
 * Personal records are named by their digests alone.
 */
export function workingPaperDocument(ground: PaperGround, paper: WorkingPaper): PaperDocument {
  const { package: pkg, asOf } = ground;
  const title = PAPER_KIND_WORDS[paper.kind];
  const notices = [
    ...(pkg.demonstration ? [WORDS.demonstration] : []),
    ...(paper.withdrawn ? [PAPER_WORDS.withdrawn] : []),
    ...(paper.doubled ? [PAPER_WORDS.doubled] : []),
  ];
  return {
    ...{ look: 'sheet', title, author: pkg.agency, createdAt: utcOf(asOf), cover: null },
    header: COPY_WORDS.header(paper.indexNo, pkg.project.name),
    footer: WORDS.footer(saySection(paper.indexNo), asOf),
    blocks: [
      ...(notices.length === 0
        ? []
        : [{ kind: 'paragraph' as const, tone: 'strong' as const, text: notices.join('\n') }]),
      {
        kind: 'facts',
        items: paperFacts(pkg, paper).map(({ term, detail }) => ({ term, detail: String(detail) })),
      },
      ...contentOf(ground, paper),
      ...reviewBlocks(ground, paper),
    ],
    sayAbsent: PDF_WORDS.absent,
    sayPage: PDF_WORDS.page,
  };
}
