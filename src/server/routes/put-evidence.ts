import type { FastifyRequest } from 'fastify';
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

/** That the piece is held already: what is answered, and that nothing more is read. */
class Held extends Error {
  constructor(readonly answer: EvidenceResponse) {
    super('held already');
  }
}

/**
 * What is known of a piece that may come, and the size that it must have.
 * @throws Held where it need not come
 */
async function admit(
  { app, deps }: Pick<Place, 'app' | 'deps'>,
  request: FastifyRequest,
  piece: EvidencePiece,
): Promise<StoredPiece & { readonly size: number }> {
  await app.confirmMember(request);
  const known = request.membership?.piece;
  if (known === undefined) refuse('sign-in-required');
  // A revoked device may still bring the bytes that its accepted entries name, no others.
  if (request.signedIn?.revoked && !(await isNamedBy(deps, piece))) refuse('device-revoked');
  await admitEvidence(deps, piece, known);
  const held = known.leaf === null ? null : await heldEvidence(deps, piece);
  if (held !== null) throw new Held(held);
  const announced = request.headers['content-length'];
  if (Number(announced ?? 0) > MAX_PUT_BYTES) refuse('evidence-needs-tus');
  const size = expectedSize(known.sizes, announced);
  if (size > MAX_PUT_BYTES) refuse('evidence-needs-tus');
  return { ...known, size };
}

/** So many pieces are read ahead at once, as many as a phone sends. With more there is always work. */
const MOST_AHEAD = 3;

/** Pieces that are being read before it is known whether they may come. */
class ReadAhead {
  private now = 0;

  /** The size that is announced, where it says enough for bytes to be read ahead, and few are. */
  begin({ membership, headers }: FastifyRequest, admitted: Promise<unknown>): number | null {
    const size = Number(headers['content-length'] ?? Number.NaN);
    if (membership !== null || !(size <= MAX_PUT_BYTES) || this.now >= MOST_AHEAD) return null;
    this.now += 1;
    const end = (): void => {
      this.now -= 1;
    };
    admitted.then(end, end);
    return size;
  }
}

/** What is at hand where a piece comes. */
interface Place {
  readonly app: App;
  readonly deps: ServerDeps;
  readonly ahead: ReadAhead;
}

/**
 * Takes a piece. Of a session that this node has seen the bytes are read, digested and encrypted in
 * memory while it is asked whether they may come.
 */
async function receive(
  place: Place,
  request: FastifyRequest,
  piece: EvidencePiece,
): Promise<EvidenceResponse> {
  const { deps, ahead } = place;
  const admitted = admit(place, request, piece);
  const size = ahead.begin(request, admitted) ?? (await admitted).size;
  const expected = { sha256: piece.sha256, size };
  const bring = () => bringBytes(deps, admitted, request.raw, expected);
  const taken = await takeEvidence(deps, piece, size, bring);
  if (!taken.ok) throw new ProblemError(taken.error);
  return taken.value;
}

const DOOR = { door: 'device', operation: 'evidence.write' } as const;

/** `PUT /api/assignments/:id/evidence/:sha256`: bytes named by their digest, which an entry names. */
export function putEvidenceRoute(app: App, deps: ServerDeps): void {
  const ahead = new ReadAhead();
  app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.route({
      method: 'PUT',
      url: '/api/assignments/:id/evidence/:sha256',
      config: { access: { ...DOOR, revokedToo: true, brings: true, confirms: true } },
      schema: {
        params: z.object({ id: randomId, sha256: sha256Hex }),
        querystring: evidenceQuery,
        response: { 200: evidenceResponse },
      },
      handler: async (request) => {
        const { signedIn, params, query, raw } = request;
        if (signedIn === null) refuse('sign-in-required');
        const piece = {
          ...{ assignment: params.id, sha256: params.sha256, device: signedIn.device },
          checkpointSize: Number(query.checkpoint ?? 0),
        };
        try {
          return await receive({ app: scope, deps, ahead }, request, piece);
        } catch (error) {
          // What was begun to be read ahead is read to its end, or the connection would stand still.
          raw.resume();
          if (error instanceof Held) return error.answer;
          throw error;
        }
      },
    });
  });
}
