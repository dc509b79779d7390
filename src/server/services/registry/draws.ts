import * as z from 'zod/mini';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import type { DrawResponse } from '../../../contract/registry-draws';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { drawExperts, drawText } from '../../../domain/registry/draw-experts';
import {
  type DrawDecline,
  type DrawPlan,
  drawCandidate,
  drawDecline,
  drawPlan,
} from '../../../domain/registry/draw-plan';
import { recusalReasons } from '../../../domain/registry/recusal';
import { registeredPerson } from '../../../domain/registry/registered-person';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { deskActor } from '../accounts/desk-user';
import { digestOf, newId, newToken } from '../random-token';
import { serverInstant } from '../server-time';

const candidatesOf = (text: string) => z.array(drawCandidate).parse(JSON.parse(text));
const declinesOf = (text: string) => z.array(drawDecline).parse(JSON.parse(text));
const instantOf = (at: Date | null) => (at === null ? null : serverInstant(at.getTime()));

/** Begins a draw: plan and digest of a fresh seed stand before anybody is on the list. */
export async function beginDraw(
  { db, now }: ServerDeps,
  plan: DrawPlan,
  person: string,
): Promise<string> {
  const [id, seed, at] = [newId(), newToken(), new Date(now())];
  const row = { id, seed, plan: JSON.stringify(plan), commitment: digestOf(seed) };
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('draws')
      .values({ ...row, made_by: person, made_at: at })
      .execute();
    await audit(trx, { actor: deskActor(person), action: 'draw.begun', at, subject: id });
  });
  return id;
}

/**
 * Fixes who is on the list: every active person with a field of the plan, with the reasons to keep out.
 * @returns `not-found`; `registry-changed` when it was fixed before
 */
export async function fixCandidates(
  { db, now }: ServerDeps,
  id: string,
  person: string,
): Promise<Result<void, Problem>> {
  const at = new Date(now());
  return db.transaction().execute(async (trx) => {
    const draw = await trx
      .selectFrom('draws')
      .select(['plan', 'candidates'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (draw === undefined) return fail(problemOf('not-found'));
    if (draw.candidates !== null) return fail(problemOf('registry-changed'));
    const { parties, quotas } = drawPlan.parse(JSON.parse(draw.plan));
    const wanted = quotas.map(({ field }) => field);
    const active = await trx
      .selectFrom('registered_people')
      .select(['id', 'content'])
      .where('standing', '=', 'active')
      .orderBy('id')
      .execute();
    const candidates = active.flatMap((row) => {
      const record = registeredPerson.parse(JSON.parse(row.content));
      if (!record.fields.some((each) => wanted.includes(each))) return [];
      const recusal = recusalReasons(record, parties);
      return [{ person: row.id, fields: record.fields, recusal }];
    });
    await trx
      .updateTable('draws')
      .set({ candidates: JSON.stringify(candidates), fixed_at: at })
      .where('id', '=', id)
      .execute();
    await audit(trx, { actor: deskActor(person), action: 'draw.fixed', at, subject: id });
    return ok(undefined);
  });
}

/**
 * Opens the seed of a draw whose list is fixed, with the word of those present; that is the draw.
 * @returns `registry-changed` when there is no list yet or it was opened before
 */
export async function openDraw(
  { db, now }: ServerDeps,
  { id, word, person }: { readonly id: string; readonly word: string; readonly person: string },
): Promise<Result<void, Problem>> {
  const at = new Date(now());
  return db.transaction().execute(async (trx) => {
    const opened = await trx
      .updateTable('draws')
      .set({ word, drawn_at: at })
      .where('id', '=', id)
      .where('candidates', 'is not', null)
      .where('drawn_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (opened === undefined) return fail(problemOf('registry-changed'));
    await audit(trx, { actor: deskActor(person), action: 'draw.opened', at, subject: id });
    return ok(undefined);
  });
}

/**
 * Notes that somebody drawn does not come; the next of the order takes the place.
 * @returns `registry-changed` when they do not sit
 */
export async function declineDraw(
  { db, now }: ServerDeps,
  id: string,
  { person, reason }: DrawDecline,
  by: string,
): Promise<Result<void, Problem>> {
  const at = new Date(now());
  return db.transaction().execute(async (trx) => {
    const draw = await trx
      .selectFrom('draws')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    const { word = null, candidates: text = null } = draw ?? {};
    if (draw === undefined || word === null || text === null) {
      return fail(problemOf('registry-changed'));
    }
    const candidates = candidatesOf(text);
    const declines = declinesOf(draw.declines);
    const digests = new Map(
      candidates.map((each) => [each.person, digestOf(drawText(draw.seed, word, each.person))]),
    );
    const gone = declines.map((each) => each.person);
    const plan = drawPlan.parse(JSON.parse(draw.plan));
    const { seated } = drawExperts(plan, candidates, digests, gone);
    if (!seated.some((each) => each.person === person)) return fail(problemOf('registry-changed'));
    const kept = JSON.stringify([...declines, { person, reason }]);
    await trx.updateTable('draws').set({ declines: kept }).where('id', '=', id).execute();
    const line = { actor: deskActor(by), action: 'draw.declined', at, subject: id };
    await audit(trx, { ...line, detail: { person } });
    return ok(undefined);
  });
}

/** One draw with what it is computed from; the seed only once it was opened. Null when unknown. */
export async function readDraw(
  { db, now }: ServerDeps,
  id: string,
  actor: string,
): Promise<DrawResponse | null> {
  const draw = await db.selectFrom('draws').selectAll().where('id', '=', id).executeTakeFirst();
  if (draw === undefined) return null;
  const candidates = draw.candidates === null ? null : candidatesOf(draw.candidates);
  const ids = (candidates ?? []).map(({ person }) => person);
  const people = await db
    .selectFrom('registered_people')
    .select(['id', 'name', 'employer'])
    .where('id', 'in', ids.length === 0 ? [''] : ids)
    .execute();
  await audit(db, { actor, action: 'draw.read', at: new Date(now()), subject: id });
  return {
    ...{ id, plan: drawPlan.parse(JSON.parse(draw.plan)), commitment: draw.commitment, candidates },
    ...{ madeAt: serverInstant(draw.made_at.getTime()), fixedAt: instantOf(draw.fixed_at) },
    ...{ seed: draw.drawn_at === null ? null : draw.seed, word: draw.word },
    ...{ drawnAt: instantOf(draw.drawn_at), declines: declinesOf(draw.declines) },
    names: Object.fromEntries(people.map((each) => [each.id, each])),
  };
}
