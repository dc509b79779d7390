import { useState } from 'react';
import { rowsOf, type StatementRow } from '../../documents/statement/statement-rows';
import { sentenceOf } from '../../documents/statement/statement-sentence';
import type { CountedFigure } from '../../domain/statement/figure';
import type { StatementSection } from '../../domain/statement/yearly-statement';
import { sayWan, YEARLY_WORDS as WORDS, WORK_WORDS } from '../../text/yearly-words';
import { Button } from '../../ui/button';
import { DeskTable } from '../desk-table';
import { ShareBar } from '../share-bar';
import { FactList } from './fact-list';

const HEADS = [WORDS.part, WORDS.count, WORDS.share, WORDS.bar, WORDS.money, WORDS.adjusted];

export interface SectionTableProps {
  readonly year: number;
  readonly section: StatementSection<CountedFigure>;
  readonly onWithdrawn: () => void;
}

const labelOf = ({ what, part, value }: StatementRow): string =>
  value === undefined ? what : `${what}：${part}`;

/** One kind of work: the whole and its parts, each number opening what it counts. */
export function SectionTable({ year, section, onWithdrawn }: SectionTableProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const rows = rowsOf(section);
  const open = rows.find((row) => labelOf(row) === opened);
  const hasProblems = section.all.problems.sum !== null;
  return (
    <section className="statement-section" aria-label={WORK_WORDS[section.work]}>
      <h2>{WORK_WORDS[section.work]}</h2>
      <p>{sentenceOf(year, section)}</p>
      <DeskTable
        caption={WORK_WORDS[section.work]}
        heads={hasProblems ? [...HEADS, WORDS.problems] : HEADS}
      >
        {rows.map((row) => (
          <FigureRow
            key={labelOf(row)}
            row={row}
            whole={section.all.count}
            hasProblems={hasProblems}
            isOpen={labelOf(row) === opened}
            onOpen={() => setOpened(labelOf(row) === opened ? null : labelOf(row))}
          />
        ))}
      </DeskTable>
      {open === undefined ? null : (
        <FactList
          key={labelOf(open)}
          title={WORDS.listOf(labelOf(open))}
          {...{ year, work: section.work, value: open.value }}
          onWithdrawn={onWithdrawn}
        />
      )}
    </section>
  );
}

interface FigureRowProps {
  readonly row: StatementRow;
  readonly whole: number;
  readonly hasProblems: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function FigureRow({ row, whole, hasProblems, isOpen, onOpen }: FigureRowProps) {
  const { figure, part, percent } = row;
  const { amountFen } = figure;
  const count = figure.count;
  const isPartly = amountFen.of > 0 && amountFen.of < count;
  return (
    <tr>
      <th scope="row">{part}</th>
      <td className="number">
        <Button
          className="statement-count"
          aria-expanded={isOpen}
          aria-label={WORDS.opens(labelOf(row), count)}
          onClick={onOpen}
        >
          {count}
        </Button>
      </td>
      <td className="number">{percent === null ? '' : `${percent}%`}</td>
      <td>{percent === null ? null : <ShareBar part={count} whole={whole} />}</td>
      <td className="number">
        {sayWan(amountFen.sum)}
        {isPartly ? (
          <span className="desk-under">{WORDS.partlyKnown(amountFen.of, count)}</span>
        ) : null}
      </td>
      <td className="number">{sayWan(figure.adjustedFen.sum)}</td>
      {hasProblems ? <td className="number">{figure.problems.sum ?? WORDS.unknown}</td> : null}
    </tr>
  );
}
