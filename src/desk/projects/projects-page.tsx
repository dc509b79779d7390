import { useState } from 'react';
import { overviewResponse, type ProjectsQuery } from '../../contract/desk-projects';
import { markPurpose } from '../../domain/commission/marks';
import { projectKind } from '../../domain/commission/project';
import { MARK_WORDS, PROJECT_KIND_WORDS, PROJECT_WORDS as WORDS } from '../../text/project-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/text-field';
import { FaultNotice } from '../fault-notice';
import { PlainSelect } from '../frameworks/plain-select';
import { useLoaded } from '../use-loaded';
import { useMay } from '../use-may';
import { ImportProjects } from './import-projects';
import { ProjectsTable } from './projects-table';
import { useRuleSetting } from './rule-setting';
import { sayFenInWan } from './say-money';
import { useProjects } from './use-projects';

const optionsOf = (all: string, words: Readonly<Record<string, string>>) => [
  { value: '', label: all },
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
];
const KINDS = optionsOf(WORDS.allKinds, PROJECT_KIND_WORDS);
const MARKS = optionsOf(WORDS.anyMark, MARK_WORDS);

interface ToolsProps {
  readonly query: ProjectsQuery;
  readonly onQuery: (query: ProjectsQuery) => void;
}

/** A chosen value, or undefined where all are asked for. */
const chosen = <T extends string>(
  schema: { safeParse(value: unknown): { data?: T } },
  value: string,
) => schema.safeParse(value).data;

function Tools({ query, onQuery }: ToolsProps) {
  const of = query.year === undefined ? '' : `?year=${query.year}`;
  const { loaded } = useLoaded(`/projects/overview${of}`, overviewResponse);
  const known = loaded.state === 'loaded' ? loaded.value : { years: [], departments: [] };
  const years = known.years.map((year) => [String(year), String(year)]);
  const departments = known.departments.map(({ department, projects }) => [
    ...[department, `${department}（${projects}）`],
  ]);
  return (
    <div className="project-tools">
      <TextField
        label={WORDS.search}
        type="search"
        value={query.sought ?? ''}
        onChange={({ target }) => onQuery({ ...query, sought: target.value })}
      />
      <PlainSelect
        label={WORDS.year}
        value={query.year ?? ''}
        options={optionsOf(WORDS.allYears, Object.fromEntries(years))}
        onChoose={(year) => onQuery({ ...query, year: year || undefined, department: undefined })}
      />
      <PlainSelect
        label={WORDS.department}
        value={query.department ?? ''}
        options={optionsOf(WORDS.allDepartments, Object.fromEntries(departments))}
        onChoose={(department) => onQuery({ ...query, department: department || undefined })}
      />
      <PlainSelect
        label={WORDS.kind}
        value={query.kind ?? ''}
        options={KINDS}
        onChoose={(kind) => onQuery({ ...query, kind: chosen(projectKind, kind) })}
      />
      <PlainSelect
        label={WORDS.mark}
        value={query.mark ?? ''}
        options={MARKS}
        onChoose={(mark) => onQuery({ ...query, mark: chosen(markPurpose, mark) })}
      />
    </div>
  );
}

/** `/projects`: the projects of the budget. */
export function ProjectsPage() {
  const [query, setQuery] = useState<ProjectsQuery>({});
  const [turn, setTurn] = useState(0);
  const { read, fault, more, reload } = useProjects(query);
  const { fields, pack, setting } = useRuleSetting();
  const mayWrite = useMay('project.write');
  const brought = () => {
    setTurn((last) => last + 1);
    reload();
  };
  const isBare = Object.values(query).every((value) => value === undefined || value === '');
  return (
    <>
      <h1>{WORDS.title}</h1>
      <p className="soft">{WORDS.lead}</p>
      <div className="desk-buttons">
        {mayWrite ? <ImportProjects onDone={brought} /> : null}
        <AppLink to="/projects/sample">{WORDS.sample}</AppLink>
      </div>
      <Tools key={turn} query={query} onQuery={setQuery} />
      {isBare && read?.last.total === 0 ? null : fields}
      {fault === null ? null : <FaultNotice fault={fault} onRetry={reload} />}
      {read === null ? null : (
        <>
          <p className="project-count" aria-live="polite">
            {WORDS.count(read.last.total, sayFenInWan(read.last.budgetFen))}
          </p>
          {read.last.total > 0 ? (
            <ProjectsTable projects={read.rows} rules={{ pack, setting }} />
          ) : null}
          {read.last.total === 0 && isBare ? (
            <Empty title={WORDS.none} detail={WORDS.noneDetail} />
          ) : null}
          {read.last.total === 0 && !isBare ? <p>{WORDS.nothingFits}</p> : null}
          {read.last.next === null ? null : (
            <Button onClick={() => void more()}>{WORDS.more}</Button>
          )}
        </>
      )}
    </>
  );
}
