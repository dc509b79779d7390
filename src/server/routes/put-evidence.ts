import type { Readable } from 'node:stream';
import * as z from 'zod/mini';
import { MAX_PUT_BYTES } from '../../contract/protocol';
import { type EvidenceResponse, evidenceQuery, evidenceResponse } from '../../contract/sync';
import { randomId, sha256Hex } from '../../domain/kernel/identifier';
import type { ServerDeps } from '../deps';
import type { App } from '../http/app';
import { ProblemError, refuse } from '../http/problem-error';
import type { StoredPiece } from '../reads/piece-read';
import type { EvidencePiece } from '../services/held-work';
import {
  admitEvidence,
  bringBytes,
  heldEvidence,
  isNamedBy,
  takeEvidence,
} from '../services/take-evidence';

/** The size to expect: what is announced, if an entry names that; else the largest that one names. */
function expectedSize(sizes: readonly number[], announced: string | undefined): number {
  if (announced === undefined) return sizes[0] ?? 0;
  const size = Number(announced);
  if (!sizes.includes(size)) refuse('evidence-digest-wrong');
  return size;
}

async function receive(
  deps: ServerDeps,
  { piece, known }: { readonly piece: EvidencePiece; readonly known: StoredPiece },
  body: Readable,
  announced: string | undefined,
): Promise<EvidenceResponse> {
  await admitEvidence(deps, piece, known);
  const held = known.leaf === null ? null : await heldEvidence(deps, piece);
  if (held !== null) return held;
  if (Number(announced ?? 0) > MAX_PUT_BYTES) refuse('evidence-needs-tus');
  const size = expectedSize(known.sizes, announced);
  if (size > MAX_PUT_BYTES) refuse('evidence-needs-tus');
  const expected = { sha256: piece.sha256, size };
  const taken = await takeEvidence(deps, piece, size, () =>
    bringBytes(deps, known, body, expected),
  );
  if (!taken.ok) throw new ProblemError(taken.error);
  return taken.value;
}

const DOOR = { door: 'device', operation: 'evidence.write' } as const;

/** `PUT /api/assignments/:id/evidence/:sha256`: bytes named by their digest, which an entry names. */
export function putEvidenceRoute(app: App, deps: ServerDeps): void {
  app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.route({
      method: 'PUT',
      url: '/api/assignments/:id/evidence/:sha256',
      config: { access: { ...DOOR, revokedToo: true, brings: true } },
      schema: {
        params: z.object({ id: randomId, sha256: sha256Hex }),
        querystring: evidenceQuery,
        response: { 200: evidenceResponse },
      },
      handler: async ({ signedIn, membership, params, query, raw, headers }) => {
        const known = membership?.piece;
        if (signedIn === null || known === undefined) refuse('sign-in-required');
        const piece = {
          ...{ assignment: params.id, sha256: params.sha256, device: signedIn.device },
          checkpointSize: Number(query.checkpoint ?? 0),
        };
        // A revoked device may still bring the bytes that its accepted entries name, no others.
        if (signedIn.revoked && !(await isNamedBy(deps, piece))) refuse('device-revoked');
        return receive(deps, { piece, known }, raw, headers['content-length']);
      },
    });
  });
}
