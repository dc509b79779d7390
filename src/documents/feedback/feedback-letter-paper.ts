import type { FeedbackLetterContent } from '../../domain/results/feedback-letter-content';
import { FEEDBACK_LETTER_WORDS as WORDS } from '../../text/feedback-letter-words';
import { PDF_WORDS } from '../../text/pdf-words';
import type { PaperBlock, PaperDocument } from '../paper/paper-document';

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
const heading = (text: string): PaperBlock => ({ kind: 'heading', level: 1, text });

function issueBlocks({ issues }: FeedbackLetterContent): readonly PaperBlock[] {
  if (issues.length === 0) return [paragraph(WORDS.noIssues)];
  const { place, title, reason, lost, demand } = WORDS.heads;
  return [
    {
      kind: 'table',
      caption: WORDS.table,
      columns: [
        ...[{ share: 7 }, { share: 18 }, { share: 33 }, { share: 10, alignment: 'right' as const }],
        { share: 32 },
      ],
      head: [[place, title, reason, lost, demand]],
      rows: issues.map((each, i) => [
        ...[String(i + 1), each.title, each.reason, each.lost, each.demand],
      ]),
    },
  ];
}

function factsOf(content: FeedbackLetterContent): PaperBlock {
  const { number, officialNumber, version, reissueReason } = content;
  return {
    kind: 'facts',
    items: [
      { term: WORDS.number, detail: `${number}　${WORDS.version(version)}` },
      ...(officialNumber === '' ? [] : [{ term: WORDS.officialNumber, detail: officialNumber }]),
      ...(reissueReason === null ? [] : [{ term: WORDS.reissued, detail: reissueReason }]),
    ],
  };
}

/**
 * A feedback letter as it was issued (结果反馈书): result, issues with what is demanded, deadline. It
 * decides nothing on money. The same version makes the same document.
 *
 * @param issuedAt instant (ISO 8601, UTC)
 */
export function feedbackLetterPaper(
  content: FeedbackLetterContent,
  issuedAt: string,
): PaperDocument {
  const { project, document, bureau, unit, agency, total, grade, dueOn, source } = content;
  const { chapters } = WORDS;
  const result = total === null ? WORDS.notScored : WORDS.scored(total, grade ?? '');
  const soft = (text: string): PaperBlock => ({ kind: 'paragraph', text, tone: 'soft' });
  return {
    ...{ look: 'report', title: WORDS.fullTitle(project, document), author: bureau },
    ...{ createdAt: issuedAt, cover: null },
    header: WORDS.header(content.number, content.version),
    footer: WORDS.footer(content.manifest),
    blocks: [
      ...(content.demonstration ? [soft(WORDS.demonstration)] : []),
      factsOf(content),
      paragraph(WORDS.to(unit)),
      paragraph(WORDS.opening(project, agency)),
      ...[heading(chapters.result), paragraph(result)],
      ...[heading(chapters.issues), ...issueBlocks(content)],
      heading(chapters.due),
      paragraph(dueOn === null ? WORDS.noDue : WORDS.due(WORDS.say(dueOn))),
      ...(source === null ? [] : [soft(WORDS.basis(source))]),
      soft(WORDS.useNote),
      { kind: 'slots', items: [{ label: bureau, kind: 'seal' }] },
      { kind: 'paragraph', text: WORDS.say(content.issuedOn), alignment: 'right' },
    ],
    sayAbsent: PDF_WORDS.absent,
    sayPage: PDF_WORDS.page,
  };
}
