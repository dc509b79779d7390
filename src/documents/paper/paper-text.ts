import { gridOf } from './cell-facts';
import type { PaperBlock, PaperDocument, PaperRun, PaperTable, PaperText } from './paper-document';

/** A stretch whose words are known. */
export type SaidRun = Exclude<PaperRun, { readonly label: string }>;

/** The stretches of a text; numbers of tables must have been put in before (`numberPaper`). */
export function runsOf(text: PaperText): readonly SaidRun[] {
  if (typeof text === 'string') return [{ text }];
  return text.map((run) => {
    if ('label' in run) throw new Error(`the label of ${run.label} was not resolved`);
    return run;
  });
}

/** The words of a text alone. */
export const plainText = (text: PaperText): string =>
  typeof text === 'string'
    ? text
    : text.map((run) => ('label' in run ? run.label : run.text)).join('');

function* textsOfTable({ caption, note, head, rows, columns }: PaperTable): Generator<string> {
  yield (caption ?? '') + (note ?? '');
  for (const cells of [...gridOf(head, columns), ...gridOf(rows, columns)]) {
    for (const cell of cells) if (cell !== null) yield plainText(cell.text);
  }
}

function* textsOf(block: PaperBlock): Generator<string> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      yield plainText(block.text);
      break;
    case 'list':
      yield* block.items.map(plainText);
      break;
    case 'facts':
      for (const { term, detail } of block.items) yield term + plainText(detail);
      break;
    case 'table':
      yield* textsOfTable(block);
      break;
    case 'bars':
      yield block.caption + block.note;
      for (const { label, figures } of block.items) yield label + figures;
      break;
    case 'pictures':
      for (const { caption } of block.items) yield caption;
      break;
    case 'framed':
      for (const each of block.blocks) yield* textsOf(each);
      break;
    case 'figure':
    case 'qr':
      yield block.caption;
      break;
    case 'slots':
      for (const { label } of block.items) yield label;
      break;
    case 'page-break':
      break;
  }
}

/** All text of a document, to see which characters it needs. */
export function allText({ title, header, footer, cover, blocks }: PaperDocument): string {
  const facts = cover?.facts.map(({ term, detail }) => term + plainText(detail)) ?? [];
  const onCover = [cover?.title, cover?.subtitle, cover?.notice, ...facts];
  const onPages = blocks.flatMap((block) => [...textsOf(block)]);
  return [title, header, footer, ...onCover, ...onPages].join('');
}
