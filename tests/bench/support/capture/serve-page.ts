import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PEERS } from '../peers';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const PAGE = 'src/app/bench/capture-bench.html';
const PEER = '/peer.js';
const PEER_SCRIPT = `${PEERS}/node_modules/compressorjs/dist/compressor.min.js`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** The page that measures a capture, on an address of its own until it is closed. */
export interface ServedPage {
  readonly address: string;
  readonly origin: string;
  /** Address of the peer's script. */
  readonly peer: string;
  close(): void;
}

/** Builds the page without the app around it, and serves it and the peer's script. */
export async function servePage(folder: string): Promise<ServedPage> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const options = ['build', '--mode', 'bench', '--outDir', folder, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, [vite, ...options], { cwd: ROOT });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const bytes = readFileSync(path === PEER ? PEER_SCRIPT : join(folder, path));
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ origin, address: `${origin}/${PAGE}`, peer: `${origin}${PEER}` },
    close: () => void server.close(),
  };
}
