import type { CountedFigure } from '../../domain/statement/figure';
import type { StatementSection } from '../../domain/statement/yearly-statement';
import { sayAmount, sayWan, YEARLY_PAPER_WORDS as WORDS } from '../../text/yearly-words';
import { rowsOf } from './statement-rows';

function moneyOf({ all }: StatementSection<CountedFigure>): readonly string[] {
  const { sum, of } = all.amountFen;
  const said = sum === null ? WORDS.noMoney : WORDS.money(sayAmount(sum), of, all.count);
  return [
    said,
    ...(all.adjustedFen.sum === null
      ? []
      : [WORDS.adjusted(all.adjustedCount, sayWan(all.adjustedFen.sum))]),
    ...(all.problems.sum === null ? [] : [WORDS.problemsFound(all.problems.sum)]),
  ];
}

/** Kinds of work that are about no money. */
const WITHOUT_MONEY: readonly StatementSection['work'][] = ['training', 'assessment', 'issue'];

/** A section as one sentence and one about its parts, in the manner of the published reports. */
export function sentenceOf(year: number, section: StatementSection<CountedFigure>): string {
  const [whole, ...parts] = rowsOf(section);
  const what = whole?.what ?? '';
  const money = WITHOUT_MONEY.includes(section.work) ? [] : moneyOf(section);
  const count = section.all.count;
  const said =
    section.work === 'issue' ? WORDS.issues(year, count) : WORDS.sentence(what, year, count);
  const first = [said, ...money].join('，');
  if (parts.length === 0) return `${first}。`;
  const shares = parts.map(({ part, figure, percent }) =>
    WORDS.partOf(part, figure.count, percent ?? '0'),
  );
  return `${first}。其中：${shares.join('、')}。`;
}
