import type { FiguresResponse } from '../../contract/statement';
import { YEARLY_WORDS as WORDS } from '../../text/yearly-words';
import { DeskTable } from '../desk-table';

const HEADS = [
  ...[WORDS.department, WORDS.evaluated, WORDS.selfDone, WORDS.issuesDone, WORDS.assessed],
];

const of = (done: number, all: number): string => (all === 0 ? WORDS.unknown : `${done}／${all}`);

export type DepartmentTableProps = Pick<FiguresResponse, 'departments'>;

/** What of each department's year enters its assessment. */
export function DepartmentTable({ departments }: DepartmentTableProps) {
  if (departments.length === 0) return null;
  return (
    <section className="statement-section">
      <h2>{WORDS.departments}</h2>
      <p className="soft">{WORDS.departmentsNote}</p>
      <DeskTable caption={WORDS.departments} heads={HEADS}>
        {departments.map(({ department, grades, selfEvaluated, issues, assessed }) => {
          const { open, reported, rectified } = issues;
          const all = open.count + reported.count + rectified.count;
          const said = grades.map(({ grade, figure }) => `${grade} ${figure.count}`);
          return (
            <tr key={department}>
              <th scope="row">{department}</th>
              <td>{said.length === 0 ? WORDS.unknown : said.join('，')}</td>
              <td>{of(selfEvaluated.done.count, selfEvaluated.all.count)}</td>
              <td>{of(rectified.count, all)}</td>
              <td>{assessed.length === 0 ? WORDS.unknown : assessed.join('，')}</td>
            </tr>
          );
        })}
      </DeskTable>
    </section>
  );
}
