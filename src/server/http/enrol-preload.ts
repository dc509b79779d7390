import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of a chunk in the manifest of the built client that are read here. */
type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[] } | undefined>
>;

const ENTRY = 'index.html';
const ENROL_PAGE = 'src/features/settings/enrol-page.tsx';

/** A chunk and all that it imports statically. */
function scriptsOf(manifest: Manifest, entry: string): ReadonlySet<string> {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(entry);
  return files;
}

/**
 * The `Link` header by which a browser asks for the scripts of the enrolment beside those of the app
 * and not after them (RFC 8288, HTML's `modulepreload`): the first visit is the one over the network.
 * @returns null where the build has no such page
 */
export function enrolPreload(clientDir: string): string | null {
  const path = join(clientDir, '.vite/manifest.json');
  if (!existsSync(path)) return null;
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const known = scriptsOf(manifest, ENTRY);
  const lacking = [...scriptsOf(manifest, ENROL_PAGE)].filter((file) => !known.has(file));
  if (lacking.length === 0) return null;
  return lacking.map((file) => `</${file}>; rel=modulepreload`).join(', ');
}
