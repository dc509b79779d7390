import type { ArchivedPaper } from '../../../documents/papers-archive/archived-paper';
import {
  type AbsentPaper,
  absentDocument,
} from '../../../documents/working-papers/absent-document';
import type { PaperGround } from '../../../documents/working-papers/paper-ground';
import { workingPaperDocument } from '../../../documents/working-papers/working-paper-document';
import { standingRecords } from '../../../domain/fieldwork/kept-papers';
import type { WorkingPaper } from '../../../domain/fieldwork/working-paper';
import { evidenceBytes } from '../../../store/evidence-bytes';
import { papersOf } from '../../../store/papers';
import { planOf, wholeEvaluation } from '../../../store/whole-evaluation';
import { ARCHIVE_PAPER_WORDS as WORDS } from '../../../text/archive-words';
import { PAPER_KIND_WORDS } from '../../../text/paper-words';
import type { ArchiveContents, NumberedEvidence } from './archive-contents';
import { journalTasks } from './archive-journals';
import type { ArchiveOrder } from './archive-order';
import { type ArchiveTask, piecesOf } from './archive-task';
import { makeDocument } from './make-document';

/** A piece of evidence left this phone between the look and the writing. */
export class EvidenceGone extends Error {}

const PDF = 'application/pdf';
const OF = { class: 'supporting' } as const;

function groundOf(
  { work }: ArchiveOrder,
  { evidence }: ArchiveContents,
  asOf: string,
): PaperGround {
  const { fieldwork, evidence: captured } = wholeEvaluation(work);
  const evidenceNumbers = new Map(evidence.map(({ sha256, indexNo }) => [sha256, indexNo]));
  return {
    ...{ package: work.pkg, plan: planOf(work), fieldwork, evidence: captured },
    ...{ evidenceNumbers, asOf },
  };
}

function paperTask(
  { signal, render, work }: ArchiveOrder,
  ground: PaperGround,
  paper: WorkingPaper,
): ArchiveTask {
  const site = work.pkg.sites.find(({ id }) => id === paper.site)?.name ?? '';
  const title = WORDS.paperName(PAPER_KIND_WORDS[paper.kind], site);
  return {
    ...{ ...OF, indexNo: paper.indexNo, title, name: `${title}.pdf`, mediaType: PDF },
    make: () => render(workingPaperDocument(ground, paper), { signal }),
  };
}

function draftTasks(order: ArchiveOrder): readonly ArchiveTask[] {
  const { versions } = wholeEvaluation(order.work).course;
  const drafts = versions.filter(({ purpose }) => purpose === 'comments');
  return drafts.map((draft, i) => {
    const day = draft.at.slice(0, 10);
    const { manifest } = draft;
    return {
      ...{ ...OF, indexNo: WORDS.draftNo(i + 1), mediaType: PDF },
      ...{ title: WORDS.draft(day), name: WORDS.draftName(day) },
      make: () =>
        makeDocument(
          { ...order, manifest, place: draft, audience: 'comments', form: 'pdf' },
          order.render,
        ),
    };
  });
}

/** Everything that belongs to the evaluation and is not in its archive. */
function absentOf({ work }: ArchiveOrder, { evidence }: ArchiveContents): readonly AbsentPaper[] {
  const records = standingRecords(wholeEvaluation(work).fieldwork);
  return [
    { indexNo: WORDS.contractNo, title: WORDS.contract, why: 'outside', sha256: '' },
    ...records.map(({ record }) => ({
      ...{ indexNo: record.value.indexNo, title: PAPER_KIND_WORDS[record.value.kind] },
      ...{ why: 'personal' as const, sha256: record.value.record.sha256 },
    })),
    ...evidence.flatMap(({ isHere, indexNo, title, sha256 }) =>
      isHere ? [] : [{ indexNo, title, why: 'elsewhere' as const, sha256 }],
    ),
  ];
}

/** 证明性: working papers, the list of what is not here, drafts for comments, and journals. */
export function supportingTasks(
  order: ArchiveOrder,
  contents: ArchiveContents,
  asOf: string,
): readonly ArchiveTask[] {
  const { work, signal, render } = order;
  const ground = groundOf(order, contents, asOf);
  const absent = absentOf(order, contents);
  return [
    ...papersOf(work).map((paper) => paperTask(order, ground, paper)),
    {
      ...{ ...OF, indexNo: WORDS.absentNo, title: WORDS.absentName, name: WORDS.absentName },
      mediaType: PDF,
      make: () => render(absentDocument(ground, WORDS.absentNo, absent), { signal }),
    },
    ...draftTasks(order),
    ...journalTasks(order),
  ];
}

/** The original of a piece of evidence, read from the store when the archive comes to it. */
export function evidencePaper(
  { session }: Pick<ArchiveOrder, 'session'>,
  { isHere: _, ...paper }: NumberedEvidence,
): ArchivedPaper {
  return {
    ...{ ...OF, ...paper },
    async *chunks() {
      const bytes = await evidenceBytes(session, paper.sha256);
      if (bytes === null) throw new EvidenceGone(paper.indexNo);
      yield* piecesOf(bytes);
    },
  };
}
