import { scoreComparison } from '../../domain/catalogue/self-eval-validation/score-comparison';
import { indicatorsOf } from '../../domain/framework/framework';
import { REPORT_TITLES } from '../../domain/report/report-summary';
import { COMPARISON_WORDS } from '../../text/comparison-words';
import { REPORT_FORM_WORDS } from '../../text/report-form-words';
import { REPORT_PAPER_WORDS as WORDS } from '../../text/report-paper-words';
import type { PaperBlock, PaperDocument } from '../paper/paper-document';
import { chapterBlocks } from './chapter-blocks';
import { closingBlocks } from './closing-blocks';
import { comparisonBlocks } from './comparison-blocks';
import { courseBlocks } from './course-blocks';
import { evidenceBlocks } from './evidence-blocks';
import { formBlocks } from './form-blocks';
import { ledgerBlocks } from './ledger-blocks';
import { paperOutcome } from './paper-outcome';
import type { ReportPaperInput } from './report-paper-input';
import { scoreTable } from './score-tables';

interface Annex {
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

/** The score table, or the form of an evaluation that gives no points. */
function resultAnnex(input: ReportPaperInput): Annex {
  const { manifest, package: pkg } = input;
  if (manifest.total !== null) {
    return { title: WORDS.annexes.scores, blocks: [scoreTable(input)] };
  }
  const { annexes } = REPORT_FORM_WORDS;
  const isWatched = indicatorsOf(pkg.framework).some(({ rule }) => rule.kind === 'watched');
  return { title: isWatched ? annexes.monitoring : annexes.opinions, blocks: formBlocks(input) };
}

/**
 * The scores and, where the unit gave some of its own, the comparison: of a validation of
 * self-evaluations the first thing that is looked for.
 */
function scoreAnnexes(input: ReportPaperInput): readonly Annex[] {
  const isValidation = input.package.kind === 'selfEvalValidation';
  const scores = resultAnnex(input);
  const compared = comparisonBlocks(input);
  const none = { kind: 'paragraph' as const, text: COMPARISON_WORDS.none };
  const blocks = compared.length === 0 ? [none] : compared;
  const comparison = { title: scoreComparison.title, blocks };
  if (isValidation) return [comparison, scores];
  return compared.length === 0 ? [scores] : [scores, comparison];
}

/** The annexes in their order; those for the client and the agency are not published. */
function annexesOf(input: ReportPaperInput): readonly Annex[] {
  const scores = scoreAnnexes(input);
  if (input.audience === 'public') return scores;
  const comments = courseBlocks(input);
  return [
    ...scores,
    ...(input.manifest.total === null
      ? []
      : [{ title: WORDS.annexes.ledger, blocks: ledgerBlocks(input) }]),
    ...(comments.length === 0 ? [] : [{ title: WORDS.annexes.comments, blocks: comments }]),
    { title: WORDS.annexes.evidence, blocks: evidenceBlocks(input) },
  ];
}

function noticeOf({ package: pkg, audience }: ReportPaperInput): string | null {
  const lines = [
    ...(pkg.demonstration ? [WORDS.demonstration] : []),
    ...(audience === 'comments' ? [WORDS.draftNotice] : []),
    ...(audience === 'review' ? [WORDS.reviewNotice] : []),
    ...(audience === 'public' ? [WORDS.publicNotice] : []),
  ];
  return lines.length === 0 ? null : lines.join('\n');
}

/**
 * The document of a report, from which PDF and DOCX are made: cover, chapters, annexes, and what ties
 * the paper to the sealed report. Figures come from the manifest and from the entries behind it.
 */
export function reportPaper(input: ReportPaperInput): PaperDocument {
  const { package: pkg, digest, audience, createdAt } = input;
  const { project } = pkg;
  const title = REPORT_TITLES[pkg.kind];
  const annexes = annexesOf(input).flatMap(({ title: called, blocks }, i) => [
    { kind: 'page-break' as const },
    { kind: 'heading' as const, level: 1 as const, text: WORDS.annex(i + 1, called) },
    ...blocks,
  ]);
  return {
    look: 'report',
    title: WORDS.fullTitle(project.name, title),
    author: pkg.agency,
    createdAt,
    cover: {
      title,
      subtitle: project.name,
      facts: [
        { term: WORDS.evaluee, detail: project.evaluee },
        { term: WORDS.client, detail: pkg.bureau },
        { term: WORDS.agency, detail: pkg.agency },
        { term: WORDS.year, detail: WORDS.yearOf(project.year) },
        { term: WORDS.result, detail: paperOutcome(input) },
      ],
      notice: noticeOf(input),
    },
    hasContents: true,
    header: WORDS.header(project.name, WORDS.audiences[audience]),
    footer: WORDS.footer(digest),
    blocks: [...chapterBlocks(input), { kind: 'page-break' }, ...closingBlocks(input), ...annexes],
    sayAbsent: WORDS.absent,
    sayPage: WORDS.page,
  };
}
