import { ARCHIVE_INDEX_WORDS, PAPER_CLASS_WORDS } from '../../text/papers-archive-words';
import type { OutRow } from '../sheet/lay-out-table';
import { cellOrNone, figureCell, textCell } from '../sheet/out-sheet';
import { writeWorkbook } from '../sheet/write-workbook';
import { PAPER_CLASSES, type PaperClass, type PapersFacts } from './archived-paper';
import type { PlacedPaper } from './place-papers';

const { columns, empty } = ARCHIVE_INDEX_WORDS;
const WIDTHS = [14, 12, 36, 48, 18, 14, 68];

const across = (text: string): OutRow => [
  textCell(text, 1, columns.length),
  ...columns.slice(1).map(() => null),
];

function classRows(of: PaperClass, placed: readonly PlacedPaper[]): readonly OutRow[] {
  const { name } = PAPER_CLASS_WORDS[of];
  const within = placed.filter(({ paper }) => paper.class === of);
  if (within.length === 0) {
    const rest = columns.slice(2).map(() => null);
    return [[textCell(name), textCell(empty, 1, columns.length - 1), ...rest]];
  }
  return within.map(({ path, paper }) => [
    ...[textCell(name), cellOrNone(paper.indexNo), cellOrNone(paper.title), textCell(path)],
    ...[cellOrNone(paper.mediaType), figureCell(String(paper.size)), textCell(paper.sha256)],
  ]);
}

/** The index as a workbook: what the evaluation is, and a line for each paper or empty class. */
export function indexTable(
  facts: PapersFacts,
  placed: readonly PlacedPaper[],
): Uint8Array<ArrayBuffer> {
  const said = ARCHIVE_INDEX_WORDS.facts(facts).map(([label, value]) => `${label}：${value}`);
  const above = [ARCHIVE_INDEX_WORDS.title(facts.project), ...said].map(across);
  const rows = [
    ...[...above, columns.map((text) => textCell(text))],
    ...PAPER_CLASSES.flatMap((of) => classRows(of, placed)),
  ];
  const sheet = { name: ARCHIVE_INDEX_WORDS.sheet, rows, widths: WIDTHS };
  return writeWorkbook([{ ...sheet, headRows: above.length + 1 }]);
}
