// The peer: @tus/server on a folder, as its own documents start it.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const [folder = '', peers = ''] = process.argv.slice(2);
const fromPeers = createRequire(peers);
/** @type {typeof import('@tus/server')} */
const { Server } = await import(fromPeers.resolve('@tus/server'));
/** @type {typeof import('@tus/file-store')} */
const { FileStore } = await import(fromPeers.resolve('@tus/file-store'));

const tus = new Server({ path: '/files', datastore: new FileStore({ directory: folder }) });
const server = createServer((request, response) => {
  tus.handle(request, response).catch(() => response.destroy());
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.send?.(address.port);
});
process.once('disconnect', () => process.exit(0));
