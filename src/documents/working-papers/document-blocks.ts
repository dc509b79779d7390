import { type DocumentRow, documentRows } from '../../domain/fieldwork/document-state';
import { latest } from '../../domain/journal/revisions';
import {
  DOCUMENT_CLASS_WORDS,
  DOCUMENT_STATE_WORDS,
  DOCUMENT_WORDS,
  OTHER_DOCUMENTS,
} from '../../text/document-words';
import { sayWrittenMinute } from '../../text/say-instant';
import { WORKING_PAPER_WORDS as WORDS } from '../../text/working-paper-words';
import type { PaperBlock, PaperRow } from '../paper/paper-document';
import type { PaperGround } from './paper-ground';
import { sayEvidence } from './say-ground';

function rowOf(ground: PaperGround, { name, required, state, standing, ...row }: DocumentRow) {
  const noted = latest(standing)?.value ?? null;
  const isHere = noted?.state === 'received';
  const lines = [
    noted?.note ?? '',
    isHere ? (noted.trueCopy ? DOCUMENT_WORDS.compared : DOCUMENT_WORDS.notCompared) : '',
    standing.length > 1 ? WORDS.conflict : '',
    sayEvidence(ground, noted?.evidence ?? []),
  ];
  const cells: PaperRow = [
    required ? `${name}（${DOCUMENT_WORDS.required}）` : name,
    row.class === null ? OTHER_DOCUMENTS : DOCUMENT_CLASS_WORDS[row.class],
    DOCUMENT_STATE_WORDS[state],
    isHere && noted.receivedAt !== null ? sayWrittenMinute(noted.receivedAt) : '',
    isHere ? String(noted.copies) : '',
    lines.filter((line) => line !== '').join('\n'),
  ];
  return cells;
}

/** The documents that the unit was asked for, with what became of each. */
export function documentBlocks(ground: PaperGround): readonly PaperBlock[] {
  const request = ground.plan.documents;
  const rows = documentRows(request, ground.fieldwork, ground.asOf);
  const { dueAt = null, graceDays = 0, source = '' } = request ?? {};
  const asked = [
    ...(dueAt === null ? [] : [DOCUMENT_WORDS.due(sayWrittenMinute(dueAt), graceDays)]),
    ...(source === '' ? [] : [DOCUMENT_WORDS.source(source)]),
  ];
  return [
    ...(asked.length === 0 ? [] : [{ kind: 'paragraph' as const, text: asked.join('\n') }]),
    {
      kind: 'table',
      columns: [
        ...[{ share: 26 }, { share: 13 }, { share: 13 }, { share: 16 }],
        ...[{ share: 8, alignment: 'right' as const }, { share: 24 }],
      ],
      head: [
        [
          ...[DOCUMENT_WORDS.name, WORDS.documentClass, DOCUMENT_WORDS.state],
          ...[DOCUMENT_WORDS.receivedAt, DOCUMENT_WORDS.copies, WORDS.note],
        ],
      ],
      rows: rows.map((row) => rowOf(ground, row)),
    },
  ];
}
