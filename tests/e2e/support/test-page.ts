import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
};

/** A page of the tests that runs parts of the product on their own, served on loopback. */
export interface TestPage {
  readonly address: string;
  close(): Promise<void>;
}

async function listen(folder: string) {
  const server = createServer((request, answer) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    readFile(join(folder, path)).then(
      (bytes) => {
        const type = TYPES[extname(path)] ?? 'application/octet-stream';
        answer.writeHead(200, { 'content-type': type }).end(bytes);
      },
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

/** Builds `tests/e2e/pages/NAME.html` with the project's own bundler and serves it. */
export async function serveTestPage(name: string): Promise<TestPage> {
  const folder = await mkdtemp(join(tmpdir(), 'takan-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: PAGES,
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(PAGES, `${name}.html`) },
    },
  });
  const { server, port } = await listen(folder);
  return {
    address: `http://localhost:${port}/${name}.html`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
