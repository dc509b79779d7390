import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../src/cli/bootstrap/prepare.mjs';
import { missingPackages } from '../../gates/system-tool.mjs';

/** How a program ended, and what it said. */
export interface Verdict {
  readonly status: number | null;
  readonly said: string;
}

function run(program: string, args: readonly string[]): Verdict {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

/** `takan verify`, the built program, with the log key that the phone pinned at enrolment. */
export const takanVerify = (project: string, bundle: string, keyFile: string): Verdict => {
  const main = join(project, 'dist/server/main.js');
  return run(process.execPath, [main, 'verify', bundle, '--log-key', keyFile]);
};

const TOOLS = { jq: 'jq', jose: 'jose', openssl: 'openssl', unzip: 'unzip' };

/**
 * The shell script that shares no code with the product; null where its tools are not installed,
 * which the independent check reports as not run.
 */
export function independentVerify(bundle: string, keyFile: string): Verdict | null {
  if (missingPackages(TOOLS).length > 0) return null;
  return run('bash', [join(PROJECT_ROOT, 'tests/independent/verify.sh'), bundle, keyFile]);
}
