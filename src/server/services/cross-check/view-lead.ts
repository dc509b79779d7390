import { FINDS_SHOWN, type LeadResponse } from '../../../contract/desk-leads';
import { type LeadBasis, leadBasis } from '../../../domain/cross-check/lead';
import { photosOf } from '../../../domain/cross-check/photos-of';
import type { ServerDeps } from '../../deps';
import { serverInstant } from '../server-time';
import { listed } from './list-leads';

const said = (at: Date): string => serverInstant(at.getTime());

async function basesOf({ db }: ServerDeps, lead: string) {
  const rows = await db
    .selectFrom('lead_finds')
    .select(['basis', 'found_at'])
    .where('lead', '=', lead)
    .orderBy('found_at', 'desc')
    .orderBy('find')
    .limit(FINDS_SHOWN)
    .execute();
  return rows.map(({ basis, found_at }) => ({
    basis: leadBasis.parse(JSON.parse(basis)),
    foundAt: said(found_at),
  }));
}

async function decisionsOf({ db }: ServerDeps, lead: string) {
  const rows = await db
    .selectFrom('lead_decisions as d')
    .leftJoin('desk_users as u', 'u.person', 'd.decided_by')
    .select(['d.seq', 'd.verdict', 'd.reason', 'd.finds', 'd.decided_at', 'u.name'])
    // A person may have several accounts.
    .distinctOn('d.seq')
    .where('d.lead', '=', lead)
    .orderBy('d.seq')
    .execute();
  return rows.map(({ verdict, reason, finds, decided_at, name }) => ({
    ...{ verdict, reason, finds, by: name ?? '', at: said(decided_at) },
  }));
}

async function heldOf({ db }: ServerDeps, bases: readonly LeadBasis[]): Promise<string[]> {
  const photos = bases.flatMap(photosOf);
  if (photos.length === 0) return [];
  const digests = photos.map(({ sha256 }) => sha256);
  const rows = await db
    .selectFrom('evidence_held')
    .select(['assignment', 'sha256'])
    .where('sha256', 'in', digests)
    .execute();
  const held = new Set(rows.map(({ assignment, sha256 }) => `${assignment} ${sha256}`));
  return photos
    .filter(({ assignment, sha256 }) => held.has(`${assignment} ${sha256}`))
    .map(({ entry }) => entry);
}

async function peopleOf({ db }: ServerDeps, bases: readonly LeadBasis[]) {
  const people = bases.flatMap((basis) =>
    basis.kind === 'equalBallots' ? basis.people : photosOf(basis).map(({ person }) => person),
  );
  if (people.length === 0) return {};
  const rows = await db
    .selectFrom('people')
    .select(['person', 'name'])
    .where('person', 'in', people)
    .execute();
  return Object.fromEntries(rows.map(({ person, name }) => [person, name]));
}

/** A lead with what it rests on, and the names of whom it is about; null where there is no such lead. */
export async function viewLead(deps: ServerDeps, lead: string): Promise<LeadResponse | null> {
  const row = await deps.db
    .selectFrom('leads')
    .select(['lead', 'kind', 'state', 'sides', 'finds', 'finds_decided', 'decisions'])
    .select(['newest_at', 'found_at'])
    .where('lead', '=', lead)
    .executeTakeFirst();
  if (row === undefined) return null;
  const bases = await basesOf(deps, lead);
  const plain = bases.map(({ basis }) => basis);
  return {
    ...{ ...listed(row), foundAt: said(row.found_at), bases },
    ...{ held: await heldOf(deps, plain), people: await peopleOf(deps, plain) },
    decisions: await decisionsOf(deps, lead),
  };
}
