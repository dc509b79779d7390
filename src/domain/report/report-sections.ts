import type { AssignmentPackage } from '../assignment/assignment-package';
import { outlineFor } from '../catalogue/report-outlines/outline-for';
import type { ReportOutline } from './outline';

/** A section as it is written: those of each level unfolded. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly optional: boolean;
  /** Place of the first level that it is about, from 0; null where it is about none. */
  readonly level: number | null;
  /** What the outline calls it, whichever level it is about. */
  readonly of: string;
}

export interface ReportChapter {
  readonly title: string;
  readonly sections: readonly ReportSection[];
}

/** The outline of an assignment's report: its package's own, or the one for its kind. */
const outlineOf = ({ outline, kind }: AssignmentPackage): ReportOutline =>
  outline ?? outlineFor(kind);

/** The chapters of an assignment's report with every section that is to be written. */
export function chaptersOf(assignment: AssignmentPackage): readonly ReportChapter[] {
  const { levels } = assignment.framework;
  return outlineOf(assignment).chapters.map(({ title, sections }) => ({
    title,
    sections: sections.flatMap(({ id, eachLevel, ...rest }): readonly ReportSection[] =>
      eachLevel === true
        ? levels.map(({ name }, level) => ({
            ...{ ...rest, id: `${id}.${level + 1}`, of: id, level },
            title: `${name}${rest.title}`,
          }))
        : [{ ...rest, id, of: id, level: null }],
    ),
  }));
}

/** All sections in the order of the outline. */
export const sectionsOf = (assignment: AssignmentPackage): readonly ReportSection[] =>
  chaptersOf(assignment).flatMap(({ sections }) => sections);
