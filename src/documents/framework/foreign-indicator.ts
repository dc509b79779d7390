import type { Indicator } from '../../domain/framework/framework';
import type { CellReader } from './cell-reader';
import { ruleOfTexts } from './edit-indicator';
import type { ForeignText } from './foreign-columns';
import type { ForeignRow, TextAt } from './foreign-rows';
import { benchmarkIn, readEvidence, readMethod, readSource } from './sourcing-cells';

/** Words that a reader of a table fills in where it says nothing. */
export interface ForeignDefaults {
  readonly basis: string;
  readonly guidance: string;
  readonly standard: string;
}

interface Texts {
  readonly row: ForeignRow;
  readonly of: (text: ForeignText) => TextAt;
}

const textsOf = (row: ForeignRow): Texts => ({
  row,
  of: (text) => row.texts.get(text) ?? { text: '', at: row.at },
});

/** Points in thousandths; zero, and a fault, where there are none. */
function weightMilli(reader: CellReader, { weight, weightAt }: ForeignRow): number {
  const milli = weight?.mul(1000);
  const fits = milli !== undefined && milli.d === 1n && milli.s >= 0n && milli.n <= 1_000_000n;
  if (!fits) reader.expect(weightAt, { kind: 'weight' });
  return fits ? Number(milli.n) : 0;
}

/**
 * 指标说明; where check points make the rule, what the table says of scoring beside them, and what
 * values are held against in words of its own.
 */
function explanationOf(reader: CellReader, { of }: Texts, isListed: boolean, standard: string) {
  const { text, at } = of('explanation');
  const guidance = of('guidance').text;
  const beside = isListed && guidance !== '' ? `${standard}${guidance}` : '';
  return reader.held(at, [text, beside].filter((part) => part !== '').join('\n'), 0, 600);
}

function ruleOf(reader: CellReader, { of }: Texts, id: string, fallback: string) {
  const [guidance, points, explanation] = [of('guidance'), of('points'), of('explanation')];
  const isSilent = guidance.text === '' && points.text === '';
  const said = isSilent ? explanation : guidance;
  const texts = { rule: isSilent ? said.text || fallback : said.text, points: points.text };
  return { rule: ruleOfTexts(reader, { rule: said.at, points: points.at }, texts, id), isSilent };
}

/** Words of ours are taken; a table that uses its own has the column told as left. */
function sourcing(reader: CellReader, { of, row }: Texts): Partial<Indicator> {
  const evidence = row.texts.has('evidence') ? readEvidence(reader, of('evidence').at) : null;
  const source = row.texts.has('source') ? readSource(reader, of('source').at) : null;
  const method = row.texts.has('method') ? readMethod(reader, of('method').at) : null;
  const standard = of('benchmark').text;
  const own = standard.length <= 200 ? { kind: 'other' as const, text: standard } : null;
  const benchmark = standard === '' ? null : (benchmarkIn(standard) ?? own);
  return {
    ...(evidence === null || evidence.length === 0 ? {} : { evidence }),
    ...(source === null ? {} : { source }),
    ...(method === null ? {} : { method }),
    ...(benchmark === null ? {} : { benchmark }),
  };
}

/** An indicator of a table of others, and whether the table says how it is scored. */
export function foreignIndicator(
  reader: CellReader,
  /** Collects cells of sources that hold other words than ours: their columns are told as left. */
  aside: CellReader,
  row: ForeignRow,
  id: string,
  words: ForeignDefaults,
): { readonly indicator: Indicator; readonly isSilent: boolean } {
  const texts = textsOf(row);
  const { rule, isSilent } = ruleOf(reader, texts, id, words.guidance);
  const target = texts.of('target');
  const basis = texts.of('basis');
  const name = row.path.length > 3 ? row.path.slice(2).join('—') : (row.path.at(-1) ?? '');
  const indicator: Indicator = {
    id,
    name: reader.held(row.at, name, 1, 60),
    explanation: explanationOf(reader, texts, rule.kind === 'checkpoints', words.standard),
    basis: reader.held(basis.at, basis.text || words.basis, 1, 120),
    weightMilli: weightMilli(reader, row),
    rule,
    ...(target.text === '' ? {} : { target: reader.held(target.at, target.text, 1, 120) }),
    ...sourcing(aside, texts),
  };
  return { indicator, isSilent };
}
