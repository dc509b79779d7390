import type { Transaction } from 'kysely';
import type { AssignmentPackage, Site } from '../../../domain/assignment/assignment-package';
import type { CrossCheckLimits } from '../../../domain/cross-check/limits';
import { fieldActSchema } from '../../../domain/fieldwork/field-act';
import { actSchema } from '../../../domain/journal/act';
import type { Database } from '../../storage/tables';
import { storedPackage } from '../stored-package';

/** An entry to be looked at, with the journal that it stands in. */
export interface DueEntry {
  readonly entry: string;
  readonly type: string;
  readonly line: string;
  readonly journal: string;
  readonly assignment: string;
  readonly person: string;
  readonly device: string;
  readonly package: string;
  readonly session: string | null;
}

/** What the looks of one turn share: its transaction, the limits, and what was read once. */
export interface LookGround {
  readonly trx: Transaction<Database>;
  readonly limits: CrossCheckLimits;
  readonly at: Date;
  packageOf(due: Pick<DueEntry, 'assignment' | 'package'>): Promise<AssignmentPackage | null>;
  /** The site of each visit that was begun in a journal. */
  visitsIn(journal: string): Promise<ReadonlyMap<string, string>>;
}

/** The act in a stored line; null when the fold would set it aside for its form. */
export function actIn({ type, line }: Pick<DueEntry, 'type' | 'line'>) {
  const { body }: { body: unknown } = JSON.parse(line);
  const act = actSchema.safeParse({ type, body });
  return act.success ? act.data : null;
}

function once<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const found = known.get(key) ?? read(key);
    known.set(key, found);
    return found;
  };
}

async function readVisits(
  trx: Transaction<Database>,
  journal: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('noted_entries')
    .select(['type', 'line'])
    .where('journal', '=', journal)
    .where('type', '=', 'visit.began')
    .execute();
  return new Map(
    rows.flatMap(({ type, line }) => {
      const { body }: { body: unknown } = JSON.parse(line);
      const { data } = fieldActSchema.safeParse({ type, body });
      return data?.type === 'visit.began' ? [[data.body.visit, data.body.site] as const] : [];
    }),
  );
}

/** What a turn of looking stands on. */
export function lookGround(
  trx: Transaction<Database>,
  limits: CrossCheckLimits,
  at: Date,
): LookGround {
  const packages = once((key) => {
    const [assignment = '', digest = ''] = key.split(' ');
    return storedPackage(trx, assignment, digest);
  });
  const visitsIn = once((journal) => readVisits(trx, journal));
  return {
    ...{ trx, limits, at, visitsIn },
    packageOf: (due) => packages(`${due.assignment} ${due.package}`),
  };
}

/** The site of an id, as a package places it. */
export const siteIn = (pkg: AssignmentPackage | null, id: string | null | undefined): Site | null =>
  pkg?.sites.find((site) => site.id === id) ?? null;
