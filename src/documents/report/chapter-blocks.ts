import { sectionField, standingIn } from '../../domain/journal/register';
import { chaptersOf } from '../../domain/report/report-sections';
import { REPORT_PAPER_WORDS as WORDS } from '../../text/report-paper-words';
import type { PaperBlock } from '../paper/paper-document';
import { conclusionBlocks } from './form-blocks';
import { proseBlocks } from './prose-blocks';
import type { ReportPaperInput } from './report-paper-input';
import { resultBars } from './result-bars';
import { gradeTable } from './score-tables';

/** Section after which the table of the results by first level stands. */
const CONCLUSION = 'conclusion';

/** The result: what it concludes in words, and the scores where there are any. */
const resultBlocks = (input: ReportPaperInput): readonly PaperBlock[] => [
  ...conclusionBlocks(input),
  ...(input.manifest.total === null ? [] : [gradeTable(input), ...resultBars(input)]),
];

/** The chapters of the report with their sections, as the manifest names them. */
export function chapterBlocks(input: ReportPaperInput): readonly PaperBlock[] {
  const { package: pkg, manifest, evaluation } = input;
  const written = new Set((manifest.text ?? []).map(({ section }) => section));
  const chapters = chaptersOf(pkg).flatMap(({ title, sections }) => {
    const kept = sections.filter(({ id }) => written.has(id));
    return kept.length === 0 ? [] : [{ title, sections: kept }];
  });
  return chapters.flatMap(({ title, sections }, i) => [
    { kind: 'heading' as const, level: 1 as const, text: WORDS.chapter(i + 1, title) },
    ...sections.flatMap((section, j): readonly PaperBlock[] => {
      const standing = standingIn(evaluation.registers, sectionField(section.id));
      const text = standing === null || standing === 'conflict' ? '' : standing.value;
      const heading: readonly PaperBlock[] =
        sections.length === 1
          ? []
          : [{ kind: 'heading', level: 2, text: WORDS.part(j + 1, section.title) }];
      const table = section.of === CONCLUSION ? resultBlocks(input) : [];
      return [...heading, ...proseBlocks(text, input), ...table];
    }),
  ]);
}
