import { fail } from '../../domain/kernel/result';
import { sha256Hex } from '../digest';
import { type BundleFiles, measure, textOf } from './bundle-files';
import { readIndex } from './bundle-index';
import { BUNDLE_PATH, bundleFileKind } from './bundle-layout';
import type { Findings } from './bundle-report';
import { README_DIGESTS } from './readme';

/**
 * `index.json` and the files agree both ways: every file listed is there with its digest and size,
 * every file there is listed, and each has a place in a bundle. The README holds commands that
 * people run, and nobody signs it; so it must be a text that this format knows.
 */
export async function checkIndex(files: BundleFiles, findings: Findings): Promise<void> {
  const text = textOf(files, BUNDLE_PATH.index);
  const index = text === null ? fail('missing' as const) : readIndex(text);
  if (!index.ok) {
    findings.fails('intact', BUNDLE_PATH.index, index.error);
    return;
  }
  findings.holds('intact', BUNDLE_PATH.index, 'index');
  const listed = new Set<string>([BUNDLE_PATH.index]);
  for (const { path, sha256, size } of index.value.files) {
    listed.add(path);
    await checkFile(files, findings, path, { sha256, size });
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
  files: BundleFiles,
  findings: Findings,
  path: string,
  listed: { readonly sha256: string; readonly size: number },
): Promise<void> {
  const file = files.get(path);
  const found = file === undefined ? null : await measure(file);
  if (bundleFileKind(path) === null) findings.fails('intact', path, 'path-unknown');
  else if (found === null) findings.fails('complete', path, 'missing');
  else if (found.size !== listed.size) findings.fails('intact', path, 'size-differs');
  else if (found.sha256 !== listed.sha256) findings.fails('intact', path, 'digest-differs');
  else findings.holds('intact', path, 'digest');
}
