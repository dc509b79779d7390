import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { FileStore } from '@tus/file-store';
import type { Server } from '@tus/server';
import * as z from 'zod/mini';
import { UPLOAD_PATH } from '../../contract/protocol';
import { MAX_EVIDENCE_BYTES } from '../../domain/evidence/evidence';
import { randomId, sha256Hex } from '../../domain/kernel/identifier';
import type { ServerDeps } from '../deps';
import type { SignedInDevice } from '../http/access';
import type { App } from '../http/app';
import { requireMember } from '../http/guard';
import { ProblemError, refuse } from '../http/problem-error';
import { createTusServer } from '../http/tus-server';
import { dropOlderUploads, newUploadName } from '../services/begun-uploads';
import {
  admitEvidence,
  bringBytes,
  heldEvidence,
  isNamedBy,
  takeEvidence,
} from '../services/take-evidence';

type TusOptions = ConstructorParameters<typeof Server>[0];
type TusRequest = Parameters<NonNullable<TusOptions['onUploadFinish']>>[0];
type TusUpload = Parameters<NonNullable<TusOptions['onUploadFinish']>>[1];

const metadata = z.object({ assignment: randomId, sha256: sha256Hex });
const storedMetadata = z.object({ ...metadata.shape, device: z.string() });

const senders = new WeakMap<IncomingMessage, SignedInDevice>();

function senderOf(request: TusRequest): SignedInDevice {
  const raw = request.runtime?.node?.req;
  const sender = raw === undefined ? undefined : senders.get(raw as IncomingMessage);
  return sender ?? refuse('sign-in-required');
}

/** Refuses an upload whose digest no accepted entry names in this size, before a byte is stored. */
async function admitUpload(deps: ServerDeps, request: TusRequest, upload: TusUpload) {
  const parsed = metadata.safeParse(upload.metadata);
  if (!parsed.success) refuse('request-malformed', { detail: 'metadata' });
  const { device, revoked } = senderOf(request);
  const piece = { ...parsed.data, device };
  const known = await deps.reads.piece(piece);
  await admitEvidence(deps, piece, known);
  if (!known.sizes.includes(upload.size ?? -1)) refuse('evidence-digest-wrong');
  if (revoked && !(await isNamedBy(deps, piece))) refuse('device-revoked');
  await dropOlderUploads(deps.blobs.uploads, upload.id);
  return { metadata: piece };
}

/** Verifies a complete upload, keeps its bytes and logs them; wrong bytes are thrown away. */
async function finishUpload(deps: ServerDeps, store: FileStore, upload: TusUpload) {
  const piece = storedMetadata.parse(upload.metadata);
  const known = await deps.reads.piece(piece);
  if (known.leaf !== null && (await heldEvidence(deps, piece)) !== null) return {};
  const size = upload.size ?? 0;
  const path = join(deps.blobs.uploads, upload.id);
  const expected = { sha256: piece.sha256, size };
  const taken = await takeEvidence(deps, piece, size, () =>
    bringBytes(deps, Promise.resolve(known), createReadStream(path), expected),
  );
  if (taken.ok) return {};
  await store.remove(upload.id);
  throw new ProblemError(taken.error);
}

/** An upload belongs to the device that began it. One that was complete when the server died is finished now. */
async function checkUpload(deps: ServerDeps, store: FileStore, request: TusRequest, id: string) {
  if (request.method === 'POST') return;
  const upload = await store.getUpload(id);
  const owner = storedMetadata.safeParse(upload.metadata);
  if (owner.data?.device !== senderOf(request).device) refuse('not-permitted');
  if (request.method === 'HEAD' && upload.offset === upload.size) {
    await finishUpload(deps, store, upload);
  }
}

const createServer = (app: App, deps: ServerDeps) =>
  createTusServer(
    {
      path: UPLOAD_PATH,
      directory: deps.blobs.uploads,
      maxSize: MAX_EVIDENCE_BYTES,
      onFailure: (error) => app.log.error({ err: error }, 'upload failed'),
    },
    (store) => ({
      namingFunction: (request, { assignment, sha256 } = {}) =>
        newUploadName({
          assignment: assignment ?? '',
          sha256: sha256 ?? '',
          device: senderOf(request).device,
        }),
      onUploadCreate: (request, upload) => admitUpload(deps, request, upload),
      onUploadFinish: (_request, upload) => finishUpload(deps, store, upload),
      onIncomingRequest: (request, id) => checkUpload(deps, store, request, id),
    }),
  );

/** tus under /api/uploads: resumable upload of evidence that is too large for one PUT, or was cut off. */
export function uploadEvidenceRoutes(app: App, deps: ServerDeps): void {
  const { server } = createServer(app, deps);
  app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    for (const url of [UPLOAD_PATH, `${UPLOAD_PATH}/:upload`]) {
      scope.route({
        method: ['POST', 'HEAD', 'PATCH'],
        url,
        config: { access: { door: 'device', operation: 'evidence.write', revokedToo: true } },
        schema: { hide: true },
        handler: async (request, reply) => {
          if (request.signedIn === null) refuse('sign-in-required');
          const assignment = claimedAssignment(request.headers['upload-metadata']);
          if (request.method === 'POST') {
            await requireMember(deps, request, assignment, 'evidence.write');
          }
          senders.set(request.raw, request.signedIn);
          reply.header('cache-control', 'no-store');
          for (const [name, value] of Object.entries(reply.getHeaders())) {
            if (value !== undefined) reply.raw.setHeader(name, value);
          }
          reply.hijack();
          await server.handle(request.raw, reply.raw);
        },
      });
    }
  });
}

/** The assignment in an Upload-Metadata header (tus: `key base64, key base64`). */
function claimedAssignment(header: string | string[] | undefined): string {
  const pairs = String(header ?? '').split(',');
  const value = pairs.map((pair) => pair.trim().split(' ')).find(([key]) => key === 'assignment');
  return Buffer.from(value?.[1] ?? '', 'base64').toString();
}
