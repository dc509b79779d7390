import { useState } from 'react';
import type { StatementResponse } from '../../contract/statement';
import { rowsOf, type StatementRow } from '../../documents/statement/statement-rows';
import { sentenceOf } from '../../documents/statement/statement-sentence';
import { factsOf, type StatementSection } from '../../domain/statement/yearly-statement';
import { sayWan, YEARLY_WORDS as WORDS, WORK_WORDS } from '../../text/yearly-words';
import { Button } from '../../ui/button';
import { DeskTable } from '../desk-table';
import { FactList } from './fact-list';
import { ShareBar } from './share-bar';

const HEADS = [WORDS.part, WORDS.count, WORDS.share, WORDS.bar, WORDS.money, WORDS.adjusted];

export interface SectionTableProps {
  readonly year: number;
  readonly section: StatementSection;
  readonly read: StatementResponse;
  readonly onWithdrawn: () => void;
}

const labelOf = ({ what, part, value }: StatementRow): string =>
  value === undefined ? what : `${what}：${part}`;

/** One kind of work: the whole and its parts, each number opening what it counts. */
export function SectionTable({ year, section, read, onWithdrawn }: SectionTableProps) {
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
            whole={section.all.ids.length}
            hasProblems={hasProblems}
            isOpen={labelOf(row) === opened}
            onOpen={() => setOpened(labelOf(row) === opened ? null : labelOf(row))}
          />
        ))}
      </DeskTable>
      {open === undefined ? null : (
        <FactList
          title={WORDS.listOf(labelOf(open))}
          facts={factsOf(open.figure, read.facts)}
          read={read}
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
  const count = figure.ids.length;
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
