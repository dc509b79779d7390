import type { ListedProject } from '../../contract/desk-projects';
import { budgetOf } from '../../domain/commission/project';
import { MARK_WORDS, PROJECT_KIND_WORDS, PROJECT_WORDS as WORDS } from '../../text/project-words';
import { AppLink } from '../../ui/app-link';
import { DeskTable } from '../desk-table';
import { appliedRules } from './applied-rules';
import type { RuleSetting } from './rule-setting';
import { sayFen, sayMilli } from './say-money';

const HEADS = [
  ...[WORDS.project, WORDS.department, WORDS.kind, WORDS.budgetWan, WORDS.outturnWan],
  ...[WORDS.self, WORDS.rules, WORDS.marks],
];

function Row({ of, rules }: { readonly of: ListedProject; readonly rules: RuleSetting }) {
  const { tags } = appliedRules(rules, of);
  return (
    <tr>
      <th scope="row">
        <AppLink to={`/projects/p/${of.project}`}>{of.name}</AppLink>
        <span className="desk-under">
          {of.year} · {of.code}
        </span>
      </th>
      <td>{of.department}</td>
      <td>{PROJECT_KIND_WORDS[of.kind]}</td>
      <td className="number">{sayFen(budgetOf(of))}</td>
      <td className="number">{sayFen(of.outturnFen)}</td>
      <td className="number">{sayMilli(of.selfMilli)}</td>
      <td>{tags.length === 0 ? <span className="soft">{WORDS.none2}</span> : tags.join('、')}</td>
      <td>{of.marks.map(({ purpose }) => MARK_WORDS[purpose]).join('、')}</td>
    </tr>
  );
}

export interface ProjectsTableProps {
  readonly projects: readonly ListedProject[];
  readonly rules: RuleSetting;
}

/** Projects, one line each, with the rules that apply to them. */
export function ProjectsTable({ projects, rules }: ProjectsTableProps) {
  return (
    <DeskTable caption={WORDS.title} heads={HEADS}>
      {projects.map((of) => (
        <Row key={of.project} of={of} rules={rules} />
      ))}
    </DeskTable>
  );
}
