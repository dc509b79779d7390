import { packageFilesOf } from '../domain/fieldwork/package-files';
import { readAssignments } from './assignments';
import { heldFiles, type NamedFile } from './package-files';
import type { Store } from './store';
import { planOf } from './whole-evaluation';

/** A file beside a package, and an assignment that it may be fetched for. */
export interface PlannedFile extends NamedFile {
  readonly assignment: string;
  /** Whole on this phone, its digest looked at. */
  readonly here: boolean;
}

/** The files beside the packages of all assignments on this phone, each digest once. */
export async function plannedFiles(store: Store): Promise<readonly PlannedFile[]> {
  const held = await heldFiles(store.db);
  const whole = new Set(held.filter(({ verified }) => verified).map(({ sha256 }) => sha256));
  const planned = (await readAssignments(store)).flatMap(({ package: pkg }) =>
    packageFilesOf(planOf({ pkg })).map(
      ({ sha256, size }): PlannedFile => ({
        ...{ assignment: pkg.assignment, sha256, size },
        here: whole.has(sha256),
      }),
    ),
  );
  return [...new Map(planned.map((file) => [file.sha256, file])).values()];
}
