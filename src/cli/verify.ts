import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ArchiveFault } from '../documents/bundle-archive';
import { digestNatively } from '../server/native-digest';
import { ROLE_WORDS } from '../text/role-words';
import { sayStatement } from '../text/statement-words';
import { SEAL_WORDS, UNIT_VERDICT_WORDS, UNIT_WORDS } from '../text/unit-words';
import type { BundleFinding, BundleReport } from '../trust/bundle/bundle-report';
import { verifyBundle } from '../trust/bundle/verify-bundle';
import { parseVkey } from '../trust/vkey';
import { readArchive } from './verify/read-archive';

const HELP = `takan verify BUNDLE.takan.zip [--log-key FILE] [--json]

Verifies a report bundle without network. Every check is answered apart:
intact, authentic, receipted, time-bounded, location (always self-reported), complete.

  --log-key FILE  verifier key (vkey) of the bureau's log, obtained another way than
                  with the bundle; without it receipts cannot be held against anything,
                  and signatures hold by the bundle's own keys, which are printed
  --json          one JSON object on standard output
  --help          this text

Exit code: 0 holds, 1 does not hold, 2 could not be read or checked.`;

const OPTIONS = {
  'log-key': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const NAMES: Readonly<Record<BundleFinding['check'], string>> = {
  intact: '完整 intact',
  authentic: '真实签名 authentic',
  receipted: '已登记回执 receipted',
  timeBounded: '时间界限 time-bounded',
  location: '位置 location',
  complete: '齐全 complete',
};

const SIGNS: Readonly<Record<BundleFinding['outcome'], string>> = {
  holds: 'holds',
  fails: 'FAILS',
  selfReported: 'self-reported',
  notCheckable: 'not checkable',
};

const EXIT: Readonly<Record<BundleReport['outcome'], number>> = {
  holds: 0,
  fails: 1,
  notCheckable: 2,
};

/** Archives that nobody can or should unfold; any other fault is one of the bundle. */
const UNREADABLE: ReadonlySet<ArchiveFault['code']> = new Set([
  'not-a-zip',
  'too-large',
  'too-compressed',
]);

/** A sentence on standard error, and the exit code of what could not be read or run. */
function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

const line = ({ check, outcome, file, detail }: BundleFinding): string =>
  `${SIGNS[outcome].padEnd(14)}${NAMES[check]}: ${file === null ? '' : `${file}: `}${detail}`;

function print(report: BundleReport): void {
  for (const check of report.checks) {
    console.log(line(check));
    const others = report.findings.filter(
      (each) => each.check === check.check && each.outcome === 'fails',
    );
    // The first failure stands in the answer already.
    for (const finding of others.slice(1)) console.log(`  ${line(finding)}`);
  }
  printSaid(report);
  printKeys(report);
  const { after, before } = report.bounds;
  if (after !== null && before !== null) console.log(`made between   ${after} and ${before}`);
  console.log(`result         ${SIGNS[report.outcome]}`);
}

/**
 * Who signed, what the unit said and which file another product sealed: as the bundle has it, and so
 * no more than a claim where the bundle does not hold.
 */
function printSaid({ said: { statements, unit, seals } }: BundleReport): void {
  for (const { name, role, kind, at } of statements) {
    console.log(`statement      ${ROLE_WORDS[role]} ${name}: ${sayStatement(kind, role)}, ${at}`);
  }
  for (const { verdict, text, evidence } of unit) {
    const words = text === '' ? '' : `：${text.replaceAll('\n', ' ')}`;
    console.log(`unit           ${UNIT_VERDICT_WORDS[verdict]}${words}`);
    console.log(`  ${UNIT_WORDS.transcribed(evidence.length)}`);
  }
  for (const { file, product } of seals) {
    console.log(`seal           ${product}: evidence/${file}`);
    console.log(`  ${SEAL_WORDS.notChecked}`);
  }
}

/** Whose keys the answer rests on. Nobody but the reader can say whether they are the right ones. */
function printKeys({ keysFrom, bureauKey, logKey }: BundleReport): void {
  if (keysFrom === 'pinned') {
    console.log('keys           log key as given with --log-key');
    return;
  }
  console.log(
    "keys           the bundle's own: no --log-key was given. Whoever made the bundle chose",
  );
  console.log('               them; compare both with what the bureau gave you another way.');
  console.log(`  bureau key   ${bureauKey ?? 'cannot be read'} (thumbprint, RFC 7638)`);
  console.log(`  log key      ${logKey ?? 'missing'}`);
}

async function readText(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

async function verify(path: string, keyFile: string | undefined, json: boolean): Promise<number> {
  digestNatively();
  const vkey = keyFile === undefined ? null : ((await readText(keyFile))?.trim() ?? '');
  if (vkey !== null && !(await parseVkey(vkey)).ok) {
    return refuse(`${keyFile} does not hold a verifier key (name+id+key on one line).`);
  }
  const files = await readArchive(path).catch(() => null);
  if (files === null) return refuse(`${path} could not be read.`);
  if (!files.ok) {
    const { code, file } = files.error;
    const outcome = UNREADABLE.has(code) ? 'unreadable' : 'fails';
    if (json) console.log(JSON.stringify({ outcome, code, file }));
    refuse(`${path} is not a bundle: ${file === null ? '' : `${file}: `}${code}.`);
    return outcome === 'fails' ? 1 : 2;
  }
  const report = await verifyBundle(files.value, { vkey });
  if (json) console.log(JSON.stringify(report));
  else print(report);
  return EXIT[report.outcome];
}

/**
 * `takan verify`: checks a bundle and says what was found.
 * @returns exit code: 0 holds, 1 does not hold, 2 could not be read or checked.
 */
export async function verifyCommand(args: string[]): Promise<number> {
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read(args);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : HELP);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) return refuse(HELP);
  return verify(path, values['log-key'], values.json ?? false);
}

const read = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true });
