import type { Framework } from '../../domain/framework/framework';
import { formLines } from '../../domain/report/form-lines';
import type { Manifest } from '../../domain/report/manifest';
import { DESK_WORDS } from '../../text/desk-words';
import { DeskTable } from '../desk-table';

const WORDS = DESK_WORDS.report;

interface FormTableProps {
  readonly framework: Framework;
  readonly manifest: Manifest;
}

/** What was entered where nothing gives points: opinions, or what monitoring watched. */
export function FormTable({ framework, manifest }: FormTableProps) {
  return (
    <DeskTable
      caption={framework.title}
      heads={[WORDS.level3, WORDS.formQuestion, WORDS.formAnswer]}
    >
      {formLines(framework, manifest).flatMap(({ indicator, name, rule, annual, answers }) => {
        const target = annual !== null && rule.kind === 'watched';
        const all = [
          ...(target
            ? [{ question: 'annual', label: rule.terms.columns.annual, text: annual }]
            : []),
          ...answers,
        ];
        return all.map(({ question, label, text }, place) => (
          <tr key={`${indicator} ${question}`}>
            {place === 0 ? (
              <th scope="rowgroup" rowSpan={all.length}>
                {indicator} {name}
              </th>
            ) : null}
            <td>{label ?? WORDS.opinion}</td>
            <td className="desk-reason">{text}</td>
          </tr>
        ));
      })}
    </DeskTable>
  );
}
