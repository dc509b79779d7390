import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyProject, viteBuild } from '../../../../e2e/support/other-build';
import { markedFiles } from './mark-buttons';

/** A build of the client whose buttons at the desk say where in the sources they stand. */
export interface MarkedClient {
  readonly clientDir: string;
  /** Every button that there is. */
  readonly marks: readonly string[];
  discard(): Promise<void>;
}

/** Builds the client of a project with a mark on every button of the desk, and nothing else changed. */
export async function markedClient(of: string): Promise<MarkedClient> {
  const { project, discard } = await copyProject(of);
  const files = markedFiles(join(project, 'src'));
  for (const { path, text } of files) await writeFile(path, text);
  await viteBuild(project);
  const marks = files.flatMap((each) => each.marks);
  return { clientDir: join(project, 'dist/client'), marks, discard };
}
