import type { Problem } from '../../contract/problem';
import type { SyncResponse } from '../../contract/sync';
import type { Segment } from '../../domain/journal/entry';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { ServerDeps } from '../deps';
import { ProblemError } from '../http/problem-error';
import type { Aftermath } from '../reads/aftermath-read';
import type { Openings } from '../reads/device-reads';
import type { OpeningFound } from '../reads/opening-read';
import {
  type CheckedSegment,
  checkSegment,
  openSegment,
  type ReadSegment,
  type RefusedSegment,
} from './check-segment';
import { destroyErased } from './erased-records';
import { answerExchange, type Exchange } from './exchange-answer';
import { keepAside } from './keep-aside';
import { segmentItem } from './keep-segment';
import { authorOf, isOfSession, packageOpened } from './segment-author';
import { type Delivery, ownershipProblem } from './segment-place';

/** An exchange of somebody whose session and role were asked for. */
export interface MemberExchange extends Exchange {
  readonly openings: Openings | null;
}

type Outcome = { readonly leaf: number } | { readonly refused: RefusedSegment };

type Prepared = Result<
  { readonly checked: CheckedSegment; readonly delivery: Delivery },
  RefusedSegment
>;

/**
 * Whose a journal is, and what its package says of who may open it. Of a phone's own journal that is
 * known already where its package was read along with the session: whether it is somebody else's is
 * looked at under the log's lock in any case.
 */
async function ownershipOf(
  deps: ServerDeps,
  opened: ReadSegment,
  { assignment, openings, sender }: MemberExchange,
): Promise<OpeningFound> {
  const digest = packageOpened(opened);
  const isTold = digest !== null && openings !== null && Object.hasOwn(openings, digest);
  const named = isTold ? openings[digest] : undefined;
  if (opened.kid === sender.device && (digest === null || named !== undefined)) {
    return { owner: null, named: named ?? null };
  }
  return deps.reads.opening({ journal: opened.head.journal, assignment, package: digest });
}

/** Verifies a segment by itself, under the key of whoever wrote it, and that its journal is theirs. */
async function prepare(
  deps: ServerDeps,
  segment: Segment,
  exchange: MemberExchange,
): Promise<Prepared> {
  const { assignment, sender } = exchange;
  const opened = openSegment(segment);
  if (!opened.ok) return opened;
  const found = await ownershipOf(deps, opened.value, exchange);
  const ofSession = isOfSession(opened.value, found.owner);
  const author = await authorOf(deps.db, opened.value.kid, { ...exchange, ofSession });
  const delivery = { assignment, author, carrier: sender.device };
  const checked = await checkSegment(opened.value, author);
  if (!checked.ok) return checked;
  const problem = ownershipProblem(checked.value, delivery, found);
  if (problem !== null) return fail({ journal: checked.value.head.journal, problem });
  return ok({ checked: checked.value, delivery });
}

/** Logs one checked segment, or says why not. */
async function logSegment(
  deps: ServerDeps,
  checked: CheckedSegment,
  delivery: Delivery,
  committed: () => void,
): Promise<Result<number, Problem>> {
  try {
    const erases = checked.entries.some(({ entry }) => entry.type === 'record.erased');
    const [logged] = await deps.log.append(
      [segmentItem({ checked, delivery, admitted: false, at: new Date(deps.now()) })],
      erases ? undefined : committed,
    );
    if (logged === undefined) throw new Error('an appended item has a leaf');
    if (!logged.repeated) deps.live.publish(delivery.assignment, checked.head.journal);
    if (erases) await destroyErased(deps, { assignment: delivery.assignment });
    return ok(logged.index);
  } catch (error) {
    if (error instanceof ProblemError) return fail(error.problem);
    throw error;
  }
}

/**
 * Keeps one checked segment, or says why not. What was kept before is receipted again, whoever sends
 * it; what is new from a revoked device goes aside.
 */
async function keep(
  deps: ServerDeps,
  checked: CheckedSegment,
  delivery: Delivery,
  committed: () => void,
): Promise<Outcome> {
  const logged = await logSegment(deps, checked, delivery, committed);
  if (logged.ok) return { leaf: logged.value };
  const problem =
    logged.error.code === 'device-revoked'
      ? await keepAside(deps, checked, delivery)
      : logged.error;
  return { refused: { journal: checked.head.journal, problem } };
}

/**
 * Takes the segments in; one that is refused stops no other. They reach the log in their order and
 * share a batch, so a later one may follow an earlier one.
 * @param committed called as each one is stored, before its receipt may be given
 */
async function takeIn(
  deps: ServerDeps,
  exchange: MemberExchange,
  committed: () => void,
): Promise<Outcome[]> {
  const { segments } = exchange.request;
  const prepared = await Promise.all(segments.map((each) => prepare(deps, each, exchange)));
  return Promise.all(
    prepared.map(async (each) =>
      each.ok
        ? keep(deps, each.value.checked, each.value.delivery, committed)
        : { refused: each.error },
    ),
  );
}

const refusedIn = (outcomes: readonly Outcome[]): SyncResponse['refused'] =>
  outcomes.flatMap((each, segment) => ('refused' in each ? [{ segment, ...each.refused }] : []));

/**
 * One exchange: what the phone sends is kept and receipted, what it lacks and may read goes back.
 * Repeated or cut off, it does no harm. A revoked device's segments go aside and nothing of others
 * is shown to it.
 */
export async function exchangeEntries(
  deps: ServerDeps,
  exchange: MemberExchange,
): Promise<SyncResponse> {
  const { assignment, sender, request } = exchange;
  const { device } = sender;
  const lookAfter = () =>
    deps.reads.aftermath({ assignment, device, offered: request.unreceipted });
  let looked: Promise<Aftermath> | null = null;
  // While the log's file is written; whoever sends several is looked at when all are kept.
  const committed = (): void => {
    if (request.segments.length > 1) return;
    looked = lookAfter();
    looked.catch(() => undefined);
  };
  const outcomes = await takeIn(deps, exchange, committed);
  const leaves = outcomes.flatMap((each) => ('leaf' in each ? [each.leaf] : []));
  // All of this is read after what was sent is kept. Revocation is asked again, since the session was
  // looked at before.
  return answerExchange(
    deps,
    exchange,
    { leaves, refused: refusedIn(outcomes) },
    () => looked ?? lookAfter(),
  );
}
