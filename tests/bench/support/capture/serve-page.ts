import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PEERS } from '../peers';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
/** Pages of the bench, as they lie in the build of mode `bench`. */
const PAGES = 'src/app/bench';
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

/**
 * Builds the pages without the app around them, and serves them and the peer's script.
 * @param page whose address is given
 */
export async function servePage(folder: string, page: 'capture' | 'store'): Promise<ServedPage> {
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
    ...{ origin, address: `${origin}/${PAGES}/${page}-bench.html`, peer: `${origin}${PEER}` },
    close: () => void server.close(),
  };
}
