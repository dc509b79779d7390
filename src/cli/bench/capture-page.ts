import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
import { Refusal } from '../../server/refusal';
import { chromiumPath } from './chromium-path';

const PAGE = 'src/app/bench/capture-bench.html';

/** Longest that a run of the browser may take; a busy machine needs a minute. */
const LIMIT_MS = 10 * 60 * 1000;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/**
 * Builds the page that measures, without the app around it.
 * @throws Refusal where the tools that build are not installed
 */
async function buildPage(root: string, outDir: string): Promise<void> {
  const program = join(root, 'node_modules/vite/bin/vite.js');
  const options = ['build', '--mode', 'bench', '--outDir', outDir, '--logLevel', 'error'];
  const child = spawn(process.execPath, [program, ...options], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0)
    throw new Refusal('The page could not be built: run this where `npm ci` has run.');
}

type Answered = (body: string) => void;

function answer(folder: string, onResult: Answered) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'POST') {
      onResult(await text(request));
      response.end();
      return;
    }
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const bytes = readFileSync(join(folder, path));
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  };
}

/** A profile whose browser promises to keep what an address stores, as for an app on the home screen. */
function makeProfile(profile: string, origin: string): void {
  const kept = { [`${origin},*`]: { setting: 1 } };
  const preferences = { profile: { content_settings: { exceptions: { durable_storage: kept } } } };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Opens an address in a Chromium that has never seen it; the answer ends the browser. */
function openIn(chrome: string, profile: string, address: string): () => Promise<void> {
  const args = [
    ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
    ...['--disable-background-networking', '--disable-component-update'],
    ...[`--user-data-dir=${profile}`, address],
  ];
  const child = spawn(chrome, args, { stdio: 'ignore', detached: true });
  return async () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  };
}

/**
 * Has the page measure `runs` pictures in a real browser, and gives back what it says.
 * @throws Refusal when there is no browser, or the page could not measure
 */
export async function runCapturePage(runs: number): Promise<string> {
  const chrome = await chromiumPath(process.env);
  const folder = mkdtempSync(join(tmpdir(), 'takan-capture-'));
  let close = async (): Promise<void> => undefined;
  try {
    await buildPage(process.cwd(), join(folder, 'page'));
    return await new Promise<string>((resolve, reject) => {
      const server = createServer(answer(join(folder, 'page'), resolve));
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        const origin = `http://127.0.0.1:${port}`;
        const profile = join(folder, 'profile');
        makeProfile(profile, origin);
        const end = openIn(chrome, profile, `${origin}/${PAGE}?runs=${runs}`);
        const late = new Refusal('The browser did not answer in time.');
        const limit = setTimeout(() => reject(late), LIMIT_MS);
        close = async () => {
          clearTimeout(limit);
          await end();
          server.close();
        };
      });
    });
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
