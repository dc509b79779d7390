import type { OutRow } from '../../documents/sheet/lay-out-table';
import { printDecimal } from '../../domain/kernel/print-decimal';
import { SAMPLE_COLUMNS, SAMPLE_WHY_WORDS, VISIT_STATE_WORDS } from '../../text/sampling-words';
import type { SampleView } from './sample-view';

const text = (value: string) => ({ text: value, figure: false, rows: 1, columns: 1 });
const figure = (value: string) => ({ text: value, figure: true, rows: 1, columns: 1 });

/** The sample as rows of a table, head first. */
export function sampleRows({ members }: Pick<SampleView, 'members'>): readonly OutRow[] {
  const rows = members.map(({ unit, rank, digest, why, instead, visit }) => [
    figure(String(rank)),
    text(unit.id),
    text(unit.name),
    unit.amountFen === null ? null : figure(printDecimal(unit.amountFen, 2, 'shortest')),
    text(SAMPLE_WHY_WORDS[why]),
    text(instead?.value.out ?? ''),
    text(instead?.value.reason ?? ''),
    text(VISIT_STATE_WORDS[visit]),
    text(digest),
  ]);
  return [SAMPLE_COLUMNS.map(text), ...rows];
}
