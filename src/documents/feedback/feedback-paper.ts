import { sectionField, standingIn } from '../../domain/journal/register';
import { sectionsOf } from '../../domain/report/report-sections';
import { fromPpm } from '../../domain/scoring/exact';
import { decimalText } from '../../domain/sheet/decimal';
import { FEEDBACK_WORDS as WORDS } from '../../text/feedback-words';
import { REPORT_PAPER_WORDS } from '../../text/report-paper-words';
import { sayCap } from '../../text/sheet-words';
import type { PaperBlock, PaperDocument } from '../paper/paper-document';
import { SCORES_ANCHOR } from '../report/anchors';
import { closingBlocks } from '../report/closing-blocks';
import { comparisonBlocks } from '../report/comparison-blocks';
import { conclusionBlocks, formBlocks } from '../report/form-blocks';
import { paperOutcome } from '../report/paper-outcome';
import { proseBlocks } from '../report/prose-blocks';
import { gradeTable } from '../report/score-tables';
import { type FeedbackInput, tellable } from './feedback-input';
import { issueBlocks } from './issue-blocks';
import { disputedBlocks, unitBlocks } from './said-blocks';

/** What the sections of one name say in the report, whatever was written since. */
function sectionBlocks(input: FeedbackInput, of: string): readonly PaperBlock[] {
  const { package: pkg, manifest, evaluation } = input;
  const named = new Set((manifest.text ?? []).map(({ section }) => section));
  return sectionsOf(pkg)
    .filter((section) => section.of === of && named.has(section.id))
    .flatMap(({ id }) => {
      const standing = standingIn(evaluation.registers, sectionField(id));
      const text = standing === null || standing === 'conflict' ? '' : standing.value;
      return proseBlocks(text, tellable(input));
    });
}

const orElse = (blocks: readonly PaperBlock[], text: string): readonly PaperBlock[] =>
  blocks.length === 0 ? [{ kind: 'paragraph', text }] : blocks;

/** The result in points by first level; of a report without points its conclusion. */
function resultBlocks(input: FeedbackInput): readonly PaperBlock[] {
  const concluded = conclusionBlocks(tellable(input));
  if (input.manifest.total !== null) return [...concluded, gradeTable(tellable(input))];
  return [
    { kind: 'paragraph', text: WORDS.notScored, anchor: SCORES_ANCHOR },
    ...concluded,
    ...formBlocks(tellable(input)),
    ...sectionBlocks(input, 'conclusion'),
  ];
}

/** What its writers could not verify, and caps of the grade that nobody had the figures for. */
function unverifiedBlocks(input: FeedbackInput): readonly PaperBlock[] {
  const { uncheckedCaps = [] } = input.manifest.total ?? {};
  const caps = (input.package.framework.ratingCaps ?? [])
    .filter(({ id }) => uncheckedCaps.includes(id))
    .map(({ barred, belowPpm, source }): PaperBlock => {
      const cap = sayCap(barred, decimalText(fromPpm(belowPpm).mul(100)), source);
      return { kind: 'paragraph', text: WORDS.uncheckedCap(cap) };
    });
  return orElse([...sectionBlocks(input, 'other'), ...caps], WORDS.nothingUnverified);
}

function chaptersOf(input: FeedbackInput): readonly PaperBlock[] {
  const { chapters } = WORDS;
  const compared = comparisonBlocks(tellable(input));
  const written = (of: string) => orElse(sectionBlocks(input, of), WORDS.notWritten);
  const all: readonly (readonly [string, readonly PaperBlock[]])[] = [
    [chapters.result, resultBlocks(input)],
    [chapters.issues, issueBlocks(input)],
    ...(compared.length === 0 ? [] : [[chapters.comparison, compared] as const]),
    [chapters.written, written('issues')],
    [chapters.recommendations, written('recommendations')],
    [chapters.disputed, disputedBlocks(input)],
    [chapters.unit, unitBlocks(input)],
    [chapters.other, unverifiedBlocks(input)],
    [chapters.origin, closingBlocks(tellable(input))],
  ];
  return all.flatMap(([title, blocks], i) => [
    { kind: 'heading' as const, level: 1 as const, text: REPORT_PAPER_WORDS.chapter(i + 1, title) },
    ...blocks,
  ]);
}

/**
 * What the agency hands to the bureau for its feedback on a result (结果反馈): issues, proposals, what
 * is in dispute and what the unit said, out of a sealed report. It decides nothing and names nobody.
 */
export function feedbackPaper(input: FeedbackInput): PaperDocument {
  const { package: pkg, manifest, digest, createdAt } = input;
  const { project, bureau, agency, demonstration } = pkg;
  const { evaluee, client, year, yearOf, result, reportId, fullTitle } = REPORT_PAPER_WORDS;
  const notice = [
    ...(demonstration ? [REPORT_PAPER_WORDS.demonstration] : []),
    ...[WORDS.status, WORDS.withheldNote],
  ];
  return {
    look: 'report',
    title: fullTitle(project.name, WORDS.title),
    author: agency,
    createdAt,
    cover: {
      title: WORDS.title,
      subtitle: project.name,
      facts: [
        { term: evaluee, detail: project.evaluee },
        { term: client, detail: bureau },
        { term: REPORT_PAPER_WORDS.agency, detail: agency },
        { term: year, detail: yearOf(project.year) },
        { term: result, detail: paperOutcome(tellable(input)) },
        { term: reportId, detail: manifest.id },
      ],
      notice: notice.join('\n'),
    },
    header: REPORT_PAPER_WORDS.header(project.name, WORDS.short),
    footer: REPORT_PAPER_WORDS.footer(digest),
    blocks: chaptersOf(input),
    sayAbsent: REPORT_PAPER_WORDS.absent,
    sayPage: REPORT_PAPER_WORDS.page,
  };
}
