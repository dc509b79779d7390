import { fail } from '../../domain/kernel/result';
import { sha256Hex } from '../digest';
import { type BundleFiles, type Measuring, textOf } from './bundle-files';
import { readIndex } from './bundle-index';
import { BUNDLE_PATH, bundleFileKind } from './bundle-layout';
import type { Findings } from './bundle-report';
import { README_DIGESTS } from './readme';

/** So many files are digested while one is looked at: browsers do it in threads of their own. */
const AHEAD = 4;

/**
 * `index.json` and the files agree both ways: every file listed is there with its digest and size,
 * every file there is listed, and each has a place in a bundle. The README holds commands that
 * people run, and nobody signs it; so it must be a text that this format knows.
 */
export async function checkIndex(
  files: BundleFiles,
  measured: Measuring,
  findings: Findings,
): Promise<void> {
  const text = textOf(files, BUNDLE_PATH.index);
  const index = text === null ? fail('missing' as const) : readIndex(text);
  if (!index.ok) {
    findings.fails('intact', BUNDLE_PATH.index, index.error);
    return;
  }
  findings.holds('intact', BUNDLE_PATH.index, 'index');
  const listed = new Set<string>([BUNDLE_PATH.index]);
  const all = index.value.files;
  for (const [i, { path, sha256, size }] of all.entries()) {
    listed.add(path);
    // A fault of it is met where it is asked for.
    measured(all[i + AHEAD]?.path ?? path).catch(() => undefined);
    await checkFile(measured, findings, path, { sha256, size });
  }
  for (const path of files.keys()) {
    if (!listed.has(path)) findings.fails('intact', path, 'not-listed');
  }
  const readme = textOf(files, BUNDLE_PATH.readme);
  if (readme === null || !README_DIGESTS.includes(await sha256Hex(readme))) {
    findings.fails('intact', BUNDLE_PATH.readme, 'readme-unknown');
  }
}

async function checkFile(
  measured: Measuring,
  findings: Findings,
  path: string,
  listed: { readonly sha256: string; readonly size: number },
): Promise<void> {
  const found = await measured(path);
  if (bundleFileKind(path) === null) findings.fails('intact', path, 'path-unknown');
  else if (found === null) findings.fails('complete', path, 'missing');
  else if (found.size !== listed.size) findings.fails('intact', path, 'size-differs');
  else if (found.sha256 !== listed.sha256) findings.fails('intact', path, 'digest-differs');
  else findings.holds('intact', path, 'digest');
}
