import type { Browser } from 'playwright-core';
import { ensurePeers } from '../peers';
import { buildPeer, type Served, served } from './build-peer';
import { enketoPage, odkPage } from './peer-pages';
import { type FileServer, serveFiles } from './serve-peers';
import { type XForm, xformOf } from './xform';

type Transformed = { form: string; model: string };

/** The peers' pages on a server of their own. */
export interface PeerForms extends FileServer {
  /** What one visit to a peer's page loads, gzip, in bytes; its form is not counted. */
  readonly bytes: Readonly<Record<'odk' | 'enketo', { script: number; style: number }>>;
}

export const pathOf = (peer: 'odk' | 'enketo', { indicators, full }: XForm): string =>
  `/${peer}-${full ? 'full' : 'lean'}${indicators}.html`;

async function transformAll(browser: Browser, origin: string, xforms: readonly string[]) {
  const page = await browser.newPage();
  await page.goto(`${origin}/transformer.html`);
  await page.waitForFunction('globalThis.transformForm');
  const done: Transformed[] = [];
  for (const xform of xforms) {
    done.push(await page.evaluate(`transformForm(${JSON.stringify(xform)})`));
  }
  await page.close();
  return done;
}

/** Installs and builds the peers where needed, and serves a page of each for every form. */
export async function peerForms(browser: Browser, forms: readonly XForm[]): Promise<PeerForms> {
  ensurePeers();
  const files = new Map<string, Served>();
  for (const name of ['odk', 'enketo', 'transformer'] as const) {
    for (const [path, file] of await buildPeer(name)) files.set(path, file);
  }
  const host = '<!doctype html><script type="module" src="/transformer/entry.js"></script>';
  files.set('/transformer.html', served('text/html', host));
  const server = await serveFiles(files);
  const xforms = forms.map(xformOf);
  const transformed = await transformAll(browser, server.origin, xforms);
  for (const [nth, form] of forms.entries()) {
    files.set(pathOf('odk', form), served('text/html', odkPage(xforms[nth] ?? '')));
    const page = enketoPage(transformed[nth] ?? { form: '', model: '' });
    files.set(pathOf('enketo', form), served('text/html', page));
  }
  const weigh = (path: string) => files.get(path)?.gzip.length ?? 0;
  const bytes = {
    odk: { script: weigh('/odk/entry.js'), style: 0 },
    enketo: { script: weigh('/enketo/entry.js'), style: weigh('/enketo/style.css') },
  };
  return { ...server, bytes };
}
