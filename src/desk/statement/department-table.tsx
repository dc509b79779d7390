import { assessmentInput } from '../../domain/statement/assessment-input';
import type { YearlyFact } from '../../domain/statement/yearly-fact';
import { YEARLY_WORDS as WORDS } from '../../text/yearly-words';
import { DeskTable } from '../desk-table';

const HEADS = [
  ...[WORDS.department, WORDS.evaluated, WORDS.selfDone, WORDS.issuesDone, WORDS.assessed],
];

const of = (done: number, all: number): string => (all === 0 ? WORDS.unknown : `${done}／${all}`);

export interface DepartmentTableProps {
  readonly year: number;
  readonly facts: readonly YearlyFact[];
}

/** What of each department's year enters its assessment. */
export function DepartmentTable({ year, facts }: DepartmentTableProps) {
  const departments = assessmentInput(year, facts);
  if (departments.length === 0) return null;
  return (
    <section className="statement-section">
      <h2>{WORDS.departments}</h2>
      <p className="soft">{WORDS.departmentsNote}</p>
      <DeskTable caption={WORDS.departments} heads={HEADS}>
        {departments.map(({ department, grades, selfEvaluated, issues, assessed }) => {
          const { open, reported, rectified } = issues;
          const all = open.ids.length + reported.ids.length + rectified.ids.length;
          const said = grades.map(({ grade, figure }) => `${grade} ${figure.ids.length}`);
          return (
            <tr key={department}>
              <th scope="row">{department}</th>
              <td>{said.length === 0 ? WORDS.unknown : said.join('，')}</td>
              <td>{of(selfEvaluated.done.ids.length, selfEvaluated.all.ids.length)}</td>
              <td>{of(rectified.ids.length, all)}</td>
              <td>{assessed.length === 0 ? WORDS.unknown : assessed.join('，')}</td>
            </tr>
          );
        })}
      </DeskTable>
    </section>
  );
}
