import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Served } from './build-peer';

/** Files on a loopback port of their own; `close` frees it. */
export interface FileServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves files compressed; scripts and styles may be kept, pages are asked for anew. */
export async function serveFiles(files: ReadonlyMap<string, Served>): Promise<FileServer> {
  const server = createServer((request, response) => {
    const file = files.get(decodeURI(request.url ?? ''));
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const kept = file.type.startsWith('text/html')
      ? 'no-cache'
      : 'public, max-age=31536000, immutable';
    response.writeHead(200, {
      ...{ 'content-type': file.type, 'content-encoding': 'gzip', 'cache-control': kept },
      'content-length': file.gzip.length,
    });
    response.end(file.gzip);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
