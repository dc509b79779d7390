import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { verifyCommand } from '../../src/cli/verify';
import { packBundle } from '../../src/documents/bundle-archive';
import { BUNDLE_PATH } from '../../src/trust/bundle/bundle-layout';
import { printed } from '../cli/printed';
import { launchBrowser } from '../e2e/support/chromium';
import { VerifierPage } from '../e2e/support/verifier-page';
import { type FileMutant, fileMutant } from '../support/file-mutations';
import { FAILING_SEEDS } from './failing-seeds';
import { byTwos, failureIn, runScript } from './script';

type Files = ReadonlyMap<string, Uint8Array>;

/** What one verifier says: its exit code, or what stands for it, and the files that it names. */
interface Judgement {
  readonly code: number;
  readonly named: readonly string[];
}

type Verifier = (archive: string, bytes: Uint8Array) => Promise<Judgement>;

const FIRST_SEED = 20_261_126;
const CODES = { holds: 0, holdsByOwnKeys: 0, fails: 1, notCheckable: 2 } as const;

interface Said {
  readonly file?: string | null;
  readonly findings?: readonly { readonly outcome: string; readonly file: string | null }[];
}

const takan =
  (key: string): Verifier =>
  async (archive) => {
    const { code, out } = await printed(() => verifyCommand([archive, '--log-key', key, '--json']));
    const { file = null, findings = [] }: Said = JSON.parse(out);
    const failing = findings.filter(({ outcome }) => outcome !== 'holds');
    const named = [file, ...failing.map((each) => each.file)];
    return { code, named: named.filter((each) => each !== null) };
  };

const script =
  (key: string): Verifier =>
  async (archive) => {
    const { code, out } = await runScript(archive, key);
    const file = failureIn(out)?.file ?? archive;
    return { code, named: file === archive ? [] : [file] };
  };

const inPage =
  (page: VerifierPage): Verifier =>
  async (archive, bytes) => {
    const name = basename(archive);
    await page.give(name, bytes);
    const { verdict, named } = await page.answer(name);
    return { code: verdict === null ? -1 : CODES[verdict], named };
  };

/** What is wrong with a judgement; null where it refuses the mutant and says which file. */
function faultOf(mutant: FileMutant, { code, named }: Judgement): string | null {
  if (code !== 1 && code !== 2) return `ends with ${code}`;
  if (named.length === 0) return 'names no file';
  // Against an index that was left as it was, the file itself stands out.
  const blatant = !mutant.fitted && !mutant.touched.includes(BUNDLE_PATH.index);
  if (!blatant || named.some((file) => mutant.touched.includes(file))) return null;
  return `names ${named.join(', ')}`;
}

/**
 * Spoils the first of `fresh` by `count` seeds from `first` on and by those that once failed, and lets `takan
 * verify`, verify.sh and the page (in one session of Chromium) judge each archive and the fresh ones.
 * @returns every mutant that a verifier let pass, did not name, or judged otherwise than the others,
 *   and every fresh bundle that one of them does not accept
 */
export async function faultsOfVerifiers({
  count,
  first = FIRST_SEED,
  fresh: [files, ...others],
  vkey,
}: {
  readonly count: number;
  readonly first?: number;
  readonly fresh: readonly [Files, ...Files[]];
  readonly vkey: string;
}): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'takan-three-'));
  const browser = await launchBrowser();
  try {
    const key = join(folder, 'log.vkey');
    writeFileSync(key, `${vkey}\n`);
    const page = await VerifierPage.open(browser);
    await page.pin(vkey);
    const seeds = [...FAILING_SEEDS, ...Array.from({ length: count }, (_, i) => first + i)];
    const mutants = seeds.map((seed) => fileMutant(files, seed));
    const verifiers = { takan: takan(key), 'verify.sh': script(key), page: inPage(page) };
    const faults: string[] = [];
    for (const [i, each] of [files, ...others].entries()) {
      const archive = join(folder, `fresh-${i}.takan.zip`);
      faults.push(...(await faultsOfFresh(verifiers, packBundle(each), archive)));
    }
    return [...faults, ...(await faultsOfMutants(verifiers, mutants, folder))];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What each of the three says of a bundle, as a person reads it. */
export async function saidByVerifiers(files: Files, vkey: string) {
  const folder = mkdtempSync(join(tmpdir(), 'takan-said-'));
  const browser = await launchBrowser();
  try {
    const [key, archive] = [join(folder, 'log.vkey'), join(folder, 'said.takan.zip')];
    const bytes = packBundle(files);
    writeFileSync(key, `${vkey}\n`);
    writeFileSync(archive, bytes);
    const page = await VerifierPage.open(browser);
    await page.give('said.takan.zip', bytes);
    const { out: takan } = await printed(() => verifyCommand([archive, '--log-key', key]));
    const { out: script } = await runScript(archive, key);
    return { takan, script, page: (await page.answer('said.takan.zip')).text };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Verifiers = Readonly<Record<'takan' | 'verify.sh' | 'page', Verifier>>;

async function faultsOfFresh(verifiers: Verifiers, bytes: Uint8Array, archive: string) {
  writeFileSync(archive, bytes);
  const faults: string[] = [];
  for (const [name, judge] of Object.entries(verifiers)) {
    const { code } = await judge(archive, bytes);
    if (code !== 0) faults.push(`${name} ends with ${code} for the fresh bundle`);
  }
  return faults;
}

async function faultsOfMutants(
  verifiers: Verifiers,
  mutants: readonly FileMutant[],
  folder: string,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const archives = mutants.map((mutant, i) => {
    const archive = join(folder, `mutant-${i}.takan.zip`);
    const bytes = packBundle(mutant.files);
    writeFileSync(archive, bytes);
    return { mutant, archive, bytes };
  });
  const codes = new Map<FileMutant, number>();
  const hold = (name: string, mutant: FileMutant, judged: Judgement): void => {
    const first = codes.get(mutant) ?? judged.code;
    codes.set(mutant, first);
    const fault = faultOf(mutant, judged) ?? (judged.code === first ? null : 'ends otherwise');
    if (fault !== null) faults.push(`${name} ${fault}: ${mutant.name}`);
  };
  // One after the other where there is one console and one page.
  for (const { mutant, archive, bytes } of archives) {
    hold('takan', mutant, await verifiers.takan(archive, bytes));
    hold('page', mutant, await verifiers.page(archive, bytes));
  }
  await byTwos(archives, async ({ mutant, archive, bytes }) => {
    hold('verify.sh', mutant, await verifiers['verify.sh'](archive, bytes));
  });
  return faults;
}
