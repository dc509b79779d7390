import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const ROOT = new URL('../..', import.meta.url).pathname;

const ENTRY = 'takan-program';

/** A program of one command of `src/cli/MODULE`. */
const entry = (module: string, command: string): Plugin => ({
  name: ENTRY,
  resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : null),
  load: (id) =>
    id === `\0${ENTRY}`
      ? `import { ${command} } from '${ROOT}src/cli/${module}';
         process.exitCode = await ${command}(process.argv.slice(2));`
      : null,
});

/** A program that was bundled, and what removes it. */
interface BuiltProgram {
  readonly path: string;
  readonly remove: () => void;
}

/** Bundles a command into a program of its own, inside the project so that it finds its packages. */
async function buildProgram(module: string, command: string): Promise<BuiltProgram> {
  const folder = join(ROOT, `node_modules/.takan-${module}-${process.pid}`);
  const name = `${module}.mjs`;
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [entry(module, command)],
    define: { __BUILD_ID__: '"test"' },
    ssr: { external: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: { input: ENTRY, output: { entryFileNames: name } },
    },
  });
  return {
    path: join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** `takan serve` as a program of its own. */
export const buildServeProgram = (): Promise<BuiltProgram> => buildProgram('serve', 'serveCommand');

/** `takan rehearse` as a program of its own. */
export const buildRehearseProgram = (): Promise<BuiltProgram> =>
  buildProgram('rehearse', 'rehearseCommand');

/** `takan serve` as a process. */
export interface ServeProcess {
  readonly child: ChildProcess;
  readonly pid: number;
  /** All that it has written so far. */
  output(): string;
  /** Resolves to the exit code, or null when a signal ended it. */
  readonly exited: Promise<number | null>;
  /** Resolves to the printed text once the server listens; rejects when it ends before. */
  listening(): Promise<string>;
}

export function runServe(path: string, env: Record<string, string>, cwd = ROOT): ServeProcess {
  const child = spawn(process.execPath, [path], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting: (() => void)[] = [];
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const wake of waiting) wake();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    pid: child.pid ?? 0,
    output: () => output,
    exited,
    listening: () =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (output.includes('Ctrl-C')) resolve(output);
        };
        waiting.push(look);
        look();
        exited.then((code) => reject(new Error(`ended with ${code}: ${output}`)));
      }),
  };
}
