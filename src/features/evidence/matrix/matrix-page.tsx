import { useMemo, useState } from 'react';
import { type CoverageMatrix, coverageMatrix } from '../../../domain/evidence/coverage-matrix';
import type { Indicator } from '../../../domain/framework/framework';
import type { AssignmentWork } from '../../../store/assignment-work';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { FIELD_HUB_WORDS } from '../../../text/field-hub-words';
import { MATRIX_WORDS } from '../../../text/matrix-words';
import { AppLink } from '../../../ui/app-link';
import { ButtonLink } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import type { SignFacts } from '../../../ui/sign';
import { NONE } from '../gallery/gallery-filter';
import './matrix.css';

export interface MatrixPageProps {
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
}

interface Column {
  /** Null stands for evidence that belongs to no site. */
  readonly site: string | null;
  readonly name: string;
}

const columnsOf = ({ pkg }: AssignmentWork): readonly Column[] => [
  ...pkg.sites.map(({ id, name }) => ({ site: id, name })),
  { site: null, name: MATRIX_WORDS.noSite },
];

interface RowProps {
  readonly work: AssignmentWork;
  readonly matrix: CoverageMatrix;
  readonly columns: readonly Column[];
  readonly indicator: Indicator;
}

/** Where a cell leads: to its evidence, or to where some is captured. */
function targetOf({ work, matrix, indicator }: RowProps, { site }: Column): string {
  const home = `/a/${work.assignment}`;
  if (matrix.count(indicator.id, site) === 0) return `${home}/i/${indicator.id}`;
  return `${home}/site/gallery?indicator=${indicator.id}&site=${site ?? NONE}`;
}

function Row(props: RowProps) {
  const { matrix, columns, indicator } = props;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: narrow screens show the table as blocks, which would take its roles away
    <tr role="row">
      <th scope="row" role="rowheader">
        {indicator.name}
      </th>
      {columns.map((column) => {
        const count = matrix.count(indicator.id, column.site);
        return (
          <td key={column.name} role="cell" className={count === 0 ? 'none' : 'some'}>
            <AppLink
              to={targetOf(props, column)}
              aria-label={MATRIX_WORDS.cell(indicator.name, column.name, count)}
            >
              <span className="matrix-site">{column.name}</span>
              <span>{count === 0 ? MATRIX_WORDS.none : MATRIX_WORDS.count(count)}</span>
            </AppLink>
          </td>
        );
      })}
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: narrow screens show the table as blocks, which would take its roles away
  );
}

/** Whether an indicator has no evidence at any site, nor apart from all of them. */
const isBare = (matrix: CoverageMatrix, columns: readonly Column[], { id }: Indicator): boolean =>
  columns.every(({ site }) => matrix.count(id, site) === 0);

interface TableProps extends Pick<RowProps, 'work' | 'matrix' | 'columns'> {
  readonly onlyBare: boolean;
}

/** One body a level, so that the levels name themselves and browsers skip what is off the screen. */
function Table({ work, matrix, columns, onlyBare }: TableProps) {
  const levels = work.pkg.framework.levels.map(({ id, name, groups }) => ({
    ...{ id, name },
    indicators: groups
      .flatMap((group) => group.indicators)
      .filter((indicator) => !onlyBare || isBare(matrix, columns, indicator)),
  }));
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: as above
    <table className="matrix" role="table" aria-label={MATRIX_WORDS.table}>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {MATRIX_WORDS.indicator}
          </th>
          {columns.map(({ name }) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {levels
        .filter(({ indicators }) => indicators.length > 0)
        .map(({ id, name, indicators }) => (
          <tbody key={id} role="rowgroup">
            <tr role="row" className="matrix-level">
              <th scope="row" role="rowheader" colSpan={columns.length + 1}>
                {name}
              </th>
            </tr>
            {indicators.map((indicator) => (
              <Row key={indicator.id} {...{ work, matrix, columns, indicator }} />
            ))}
          </tbody>
        ))}
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above
  );
}

/** Indicators by sites: which of them has no evidence yet, before the village is left. */
export function MatrixPage({ work, signs }: MatrixPageProps) {
  const [onlyBare, setOnlyBare] = useState(false);
  const matrix = useMemo(() => coverageMatrix(work.pkg, wholeEvaluation(work)), [work]);
  const columns = useMemo(() => columnsOf(work), [work]);
  const indicators = work.pkg.framework.levels.flatMap(({ groups }) =>
    groups.flatMap((group) => group.indicators),
  );
  const bare = indicators.filter((each) => isBare(matrix, columns, each)).length;
  const home = `/a/${work.assignment}/site`;
  return (
    <PageFrame
      title={MATRIX_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: home, label: FIELD_HUB_WORDS.title }}
      signs={signs}
      wide
    >
      {matrix.unassigned === 0 ? null : (
        <Notice
          tone="warning"
          title={MATRIX_WORDS.unassigned(matrix.unassigned)}
          action={
            <ButtonLink to={`${home}/gallery?indicator=${NONE}`}>
              {MATRIX_WORDS.toUnassigned}
            </ButtonLink>
          }
        />
      )}
      <p>{MATRIX_WORDS.lead}</p>
      <p role="status">
        {bare === 0 ? MATRIX_WORDS.noneBare : MATRIX_WORDS.bare(bare, indicators.length)}
      </p>
      <label className="choice">
        <input
          type="checkbox"
          checked={onlyBare}
          onChange={(event) => setOnlyBare(event.target.checked)}
        />
        <span>{MATRIX_WORDS.onlyBare}</span>
      </label>
      <section className="matrix-scroll" aria-label={MATRIX_WORDS.table}>
        <Table {...{ work, matrix, columns, onlyBare }} />
      </section>
    </PageFrame>
  );
}
