import type { FrameworksResponse } from '../../contract/desk-frameworks';
import { CATALOGUE } from '../../domain/catalogue/catalogue';
import { type EvaluationKind, evaluationKind } from '../../domain/framework/evaluation-kind';
import type { Framework } from '../../domain/framework/framework';

/** One line of the list: a framework of the bureau, or one of the catalogue to start from. */
export interface FrameworkRow {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly kind: EvaluationKind | null;
  readonly sort: 'own' | 'template';
  /**
   * Null while nothing of it is saved, where that cannot be read, and for templates, which are
   * checked before a release.
   */
  readonly faults: number | null;
  readonly savedAt: string | null;
  readonly savedBy: string;
  /** When the reader's own unsaved changes were kept, null without any. */
  readonly draftAt: string | null;
  /** What would open (the reader's draft before what is saved) cannot be read. */
  readonly unreadable: boolean;
}

const kindOf = (kind: string | null): EvaluationKind | null => {
  const known = evaluationKind.safeParse(kind);
  return known.success ? known.data : null;
};

/** The frameworks of the catalogue, which are templates; its forms without points are not. */
export const TEMPLATES: readonly Framework[] = CATALOGUE.flatMap((entry) =>
  'framework' in entry ? [{ ...entry.framework, kind: entry.framework.kind ?? entry.kind }] : [],
);

const templateRow = ({ id, title, version, kind }: Framework): FrameworkRow => ({
  ...{ id, title, version, kind: kind ?? null, sort: 'template' },
  ...{ faults: null, savedAt: null, savedBy: '', draftAt: null, unreadable: false },
});

/** All lines: those of the bureau, what was begun and never saved among them, then templates. */
export function frameworkRows({ frameworks, drafts }: FrameworksResponse): readonly FrameworkRow[] {
  const draftOf = new Map(drafts.map((draft) => [draft.framework, draft]));
  const saved = frameworks.map(({ framework, kind, ...row }): FrameworkRow => {
    const draft = draftOf.get(framework);
    return {
      ...{ id: framework, title: row.title ?? draft?.title ?? '', version: row.version },
      ...{ kind: kindOf(kind), sort: 'own' },
      ...{ faults: row.faults, savedAt: row.savedAt, savedBy: row.savedBy },
      ...{ draftAt: draft?.savedAt ?? null, unreadable: (draft ?? row).title === null },
    };
  });
  const known = new Set(saved.map(({ id }) => id));
  const begun = drafts
    .filter(({ framework }) => !known.has(framework))
    .map(
      ({ framework, title, savedAt }): FrameworkRow => ({
        ...{ id: framework, title: title ?? '', version: '', kind: null, sort: 'own' },
        ...{ faults: null, savedAt: null, savedBy: '', draftAt: savedAt },
        unreadable: title === null,
      }),
    );
  return [...begun, ...saved, ...TEMPLATES.map(templateRow)];
}

export type SortKey = 'title' | 'kind' | 'savedAt';

/** What the list shows and in which order. */
export interface RowChoice {
  readonly sought: string;
  readonly kind: EvaluationKind | null;
  readonly sort: FrameworkRow['sort'] | null;
  readonly by: SortKey | null;
  readonly falling: boolean;
}

const keyOf = (row: FrameworkRow, by: SortKey): string =>
  by === 'savedAt' ? (row.draftAt ?? row.savedAt ?? '') : (row[by] ?? '');

/** The lines that fit a choice; in the list's own order where none is asked for. */
export function chosenRows(
  rows: readonly FrameworkRow[],
  { sought, kind, sort, by, falling }: RowChoice,
): readonly FrameworkRow[] {
  const fitting = rows.filter(
    (row) =>
      row.title.includes(sought.trim()) &&
      (kind === null || row.kind === kind) &&
      (sort === null || row.sort === sort),
  );
  if (by === null) return fitting;
  const sign = falling ? -1 : 1;
  return fitting.toSorted((a, b) => sign * keyOf(a, by).localeCompare(keyOf(b, by), 'zh-CN'));
}
