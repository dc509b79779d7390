import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type ServerConfig } from '../server/config';
import { openKeys } from '../server/keys';
import { openEvidence } from '../server/open-evidence';
import { auditLog, type LogAudit } from '../server/services/audit-log';
import { openStored } from './open-stored';

const HELP = `takan audit-log [--json]

Recomputes the whole log from its leaves, compares every stored node and checkpoint (root,
signature, and by recomputation consistency), and hashes each evidence file against its digest.
The server may run meanwhile or not.

  --json   one JSON object on standard output
  --help   this text

Environment: TAKAN_DATA, TAKAN_BUREAU, DATABASE_URL and TAKAN_S3_*, as for the server.

Exit code: 0 holds, 1 does not hold, 2 could not be read or run.`;

const OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

async function audit(config: ServerConfig): Promise<LogAudit> {
  const { db, close } = await openStored(config);
  try {
    const folder = {
      keys: join(config.dataDir, 'keys'),
      evidence: join(config.dataDir, 'evidence'),
    };
    const { vkey } = await openKeys(folder.keys);
    return await auditLog({
      db,
      vkey,
      lastCheckpoint: join(config.dataDir, 'last-checkpoint'),
      blobs: await openEvidence(config, folder, db),
    });
  } finally {
    await close();
  }
}

function print({ outcome, leaves, nodes, checkpoints, evidence, faults }: LogAudit): void {
  console.log(`leaves       ${leaves}`);
  console.log(`nodes        ${nodes}`);
  console.log(`checkpoints  ${checkpoints}`);
  console.log(`evidence     ${evidence.files} files, ${evidence.bytes} bytes`);
  for (const { code, subject } of faults) console.log(`FAILS        ${code}: ${subject}`);
  console.log(`result       ${outcome === 'holds' ? 'holds' : 'FAILS'}`);
}

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'The database could not be read.';

/**
 * `takan audit-log`: recomputes the log and the digests of all evidence.
 * @returns exit code: 0 holds, 1 does not hold, 2 could not be read or run.
 */
export async function auditLogCommand(args: string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const found = await audit(readConfig(process.env));
    if (values.json) console.log(JSON.stringify(found));
    else print(found);
    return found.outcome === 'holds' ? 0 : 1;
  } catch (error) {
    // Whatever stands in the way is told in one sentence; what was read so far proves nothing.
    process.stderr.write(`${sentenceOf(error)}\n`);
    return 2;
  }
}
