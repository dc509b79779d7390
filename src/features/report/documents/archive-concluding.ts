import { statementsAbout } from '../../../store/report-statements';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { ARCHIVE_PAPER_WORDS as WORDS } from '../../../text/archive-words';
import { STATEMENT_WORDS } from '../../../text/statement-words';
import { canonicalText } from '../../../trust/canonical';
import { prepareReport } from '../../../trust/prepared-report';
import { nameOf } from '../report-props';
import type { ArchiveOrder } from './archive-order';
import type { ArchiveTask } from './archive-task';
import { DOCUMENT_FORMS, makeDocument, reportForms } from './make-document';
import { makeFeedback } from './make-feedback';

const OF = { class: 'concluding' } as const;

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The statements about the report that count, each exactly as it was signed. */
async function statementTasks({ work, subject }: ArchiveOrder): Promise<readonly ArchiveTask[]> {
  const report = await prepareReport(subject.manifest, work.pkg);
  const made = new Map(wholeEvaluation(work).statements.map(({ hash, jws }) => [hash, jws]));
  return (await statementsAbout(work, report)).map(({ statement, place }, i) => {
    const { role, person, kind } = statement;
    const name = nameOf(work, person);
    return {
      ...{ ...OF, indexNo: WORDS.statementNo(i + 1), mediaType: 'application/jose' },
      title: WORDS.statement(role, name, STATEMENT_WORDS[kind]),
      name: WORDS.statementName(role, name),
      make: async () => made.get(place.hash) ?? null,
    };
  });
}

/**
 * 结论性: the report in its forms, the manifest exactly as it was sealed, what the bureau's feedback can
 * be made of, and who signed the report.
 */
export async function concludingTasks(order: ArchiveOrder): Promise<readonly ArchiveTask[]> {
  const { subject, render } = order;
  return [
    ...reportForms(subject).map((form) => ({
      ...{ ...OF, ...WORDS.concluding[form], mediaType: MEDIA_TYPES[form] },
      make: () => makeDocument({ ...order, ...subject, form }, render),
    })),
    {
      ...{ ...OF, ...WORDS.concluding.manifest, mediaType: 'application/json' },
      make: async () => canonicalText(subject.manifest),
    },
    ...DOCUMENT_FORMS.map((form) => ({
      ...{ ...OF, ...WORDS.feedback[form], mediaType: MEDIA_TYPES[form] },
      make: () => makeFeedback({ ...order, ...subject, form }, render),
    })),
    ...(await statementTasks(order)),
  ];
}
