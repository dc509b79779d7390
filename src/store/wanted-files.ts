import { packageFilesOf } from '../domain/fieldwork/package-files';
import { readAssignments } from './assignments';
import type { FieldSession } from './field-session';
import { heldFiles, type NamedFile } from './package-files';
import { planOf } from './whole-evaluation';

/** A file beside a package, and an assignment that it may be fetched for. */
export interface PlannedFile extends NamedFile {
  readonly assignment: string;
  /** Whole on this phone, its digest looked at. */
  readonly here: boolean;
}

/** The files beside the packages of all assignments on this phone, each digest once. */
export async function plannedFiles(session: FieldSession): Promise<readonly PlannedFile[]> {
  const held = await heldFiles(session.db);
  const whole = new Set(held.filter(({ verified }) => verified).map(({ sha256 }) => sha256));
  const planned = (await readAssignments(session)).flatMap(({ package: pkg }) =>
    packageFilesOf(planOf({ pkg })).map(
      ({ sha256, size }): PlannedFile => ({
        ...{ assignment: pkg.assignment, sha256, size },
        here: whole.has(sha256),
      }),
    ),
  );
  return [...new Map(planned.map((file) => [file.sha256, file])).values()];
}
