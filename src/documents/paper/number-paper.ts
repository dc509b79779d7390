import { OFFICIAL_WORDS } from '../../text/official-words';
import type {
  PaperBlock,
  PaperCell,
  PaperDocument,
  PaperRow,
  PaperRun,
  PaperText,
} from './paper-document';

/** Anchor → what a link to it is called: the number of a table or figure, else nothing. */
type Labels = Map<string, string>;

const ANCHOR = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;

/** Every block, those in frames included, as they stand on the pages. */
function* flat(blocks: readonly PaperBlock[]): Generator<PaperBlock> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'framed') yield* flat(block.blocks);
  }
}

function anchorsOf(block: PaperBlock): readonly string[] {
  if (block.kind === 'pictures') return block.items.flatMap(({ anchor }) => anchor ?? []);
  return 'anchor' in block && block.anchor !== undefined ? [block.anchor] : [];
}

function countedAs(block: PaperBlock): 'table' | 'figure' | null {
  if (block.kind === 'table') return block.caption === undefined ? null : 'table';
  return block.kind === 'figure' || block.kind === 'bars' ? 'figure' : null;
}

/** Counts tables and figures; the number of a block is found by the block itself. */
function labelsOf(blocks: readonly PaperBlock[]) {
  const labels: Labels = new Map();
  const numbers = new Map<PaperBlock, string>();
  const counts = { table: 0, figure: 0 };
  for (const block of flat(blocks)) {
    const counted = countedAs(block);
    if (counted !== null) {
      counts[counted] += 1;
      numbers.set(block, OFFICIAL_WORDS[counted](counts[counted]));
    }
    for (const anchor of anchorsOf(block)) {
      if (!ANCHOR.test(anchor)) throw new Error(`${anchor} cannot be an anchor`);
      if (labels.has(anchor)) throw new Error(`two blocks have the anchor ${anchor}`);
      labels.set(anchor, numbers.get(block) ?? '');
    }
  }
  return { labels, numbers };
}

function numberRun(run: PaperRun, labels: Labels): PaperRun {
  const anchor = 'label' in run ? run.label : run.to;
  if (anchor === undefined) return run;
  const label = labels.get(anchor);
  if (label === undefined) throw new Error(`a link leads to ${anchor}, which is nowhere`);
  if (!('label' in run)) return run;
  if (label === '') throw new Error(`${anchor} has no number`);
  return { text: label, to: anchor };
}

const numberText = (text: PaperText, labels: Labels): PaperText =>
  typeof text === 'string' ? text : text.map((run) => numberRun(run, labels));

const numberCell = (cell: PaperCell, labels: Labels): PaperCell =>
  typeof cell === 'object' && 'text' in cell
    ? { ...cell, text: numberText(cell.text, labels) }
    : numberText(cell, labels);

const numberRows = (rows: readonly PaperRow[], labels: Labels): readonly PaperRow[] =>
  rows.map((row) => row.map((cell) => numberCell(cell, labels)));

function numberBlock(
  block: PaperBlock,
  labels: Labels,
  numbers: ReadonlyMap<PaperBlock, string>,
): PaperBlock {
  const label = numbers.get(block) ?? '';
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: numberText(block.text, labels) };
    case 'list':
      return { ...block, items: block.items.map((item) => numberText(item, labels)) };
    case 'facts':
      return {
        ...block,
        items: block.items.map(({ term, detail }) => ({
          term,
          detail: numberText(detail, labels),
        })),
      };
    case 'table': {
      const { caption } = block;
      const said =
        caption === undefined ? {} : { caption: OFFICIAL_WORDS.captioned(label, caption) };
      const [head, rows] = [numberRows(block.head, labels), numberRows(block.rows, labels)];
      return { ...block, head, rows, ...said };
    }
    case 'figure':
    case 'bars':
      return { ...block, caption: OFFICIAL_WORDS.captioned(label, block.caption) };
    case 'framed':
      return { ...block, blocks: block.blocks.map((each) => numberBlock(each, labels, numbers)) };
    default:
      return block;
  }
}

/**
 * Numbers tables and figures in their order and puts the numbers where texts refer to them: both
 * renderers draw what this gives, so both say the same.
 * @throws Error when a link leads nowhere, or two blocks have one anchor: mistakes of a composer
 */
export function numberPaper(document: PaperDocument): PaperDocument {
  const { labels, numbers } = labelsOf(document.blocks);
  const { cover } = document;
  const facts = cover?.facts.map(({ term, detail }) => ({
    term,
    detail: numberText(detail, labels),
  }));
  return {
    ...document,
    cover: cover === null ? null : { ...cover, facts: facts ?? [] },
    blocks: document.blocks.map((block) => numberBlock(block, labels, numbers)),
  };
}
