import { spawn } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD_INPUTS, sourceHash } from '../../../src/cli/bootstrap/source-hash.mjs';

/** A copy of a project that is built by itself. */
export interface ProjectCopy {
  /** Folder of the project that it is built in. */
  readonly project: string;
  discard(): Promise<void>;
}

/** The next version of the product: the same code, another build. */
export interface OtherBuild extends ProjectCopy {
  /** Build id, as the app's settings show it. */
  readonly id: string;
}

/** Builds one of a project's programs, the client where nothing else is asked for. */
export function viteBuild(project: string, args: readonly string[] = []): Promise<void> {
  const program = join(project, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [program, 'build', ...args], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`vite build ended with ${code}.`)),
    );
  });
}

/** The id that a build of a project carries. */
export const buildIdOf = (project: string): string => sourceHash(project).slice(0, 12);

/** Copies what a build of a project reads; the packages are the same ones. */
export async function copyProject(of: string): Promise<ProjectCopy> {
  const project = await mkdtemp(join(tmpdir(), 'takan-build-'));
  for (const input of BUILD_INPUTS) {
    await cp(join(of, input), join(project, input), { recursive: true });
  }
  await symlink(join(of, 'node_modules'), join(project, 'node_modules'));
  return { project, discard: () => rm(project, { recursive: true, force: true }) };
}

/** Builds a copy of a project that differs by one comment, as a later release would differ. */
export async function makeOtherBuild(of: string): Promise<OtherBuild> {
  const copy = await copyProject(of);
  const { project } = copy;
  await appendFile(join(project, 'src/app/main.ts'), '\n// The next version.\n');
  await viteBuild(project);
  await viteBuild(project, ['--mode', 'server']);
  return { ...copy, id: buildIdOf(project) };
}
