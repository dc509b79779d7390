import { latest, type Said } from '../journal/revisions';
import { epochMs, type Instant } from '../kernel/instant';
import type { FieldBody } from './field-act';
import { DOCUMENT_CLASSES, type FieldPlan } from './field-plan';
import type { Fieldwork } from './fieldwork';

export type DocumentClass = (typeof DOCUMENT_CLASSES)[number];

/**
 * What became of a requested document. `inGrace`: after the day asked for, within the days of grace;
 * `late`: after them; `overdue`: nothing came and the days of grace are over, which counts as missing.
 */
export type DocumentState =
  | 'received'
  | 'inGrace'
  | 'late'
  | 'missing'
  | 'notApplicable'
  | 'waiting'
  | 'overdue';

export interface DocumentRow {
  readonly id: string;
  readonly name: string;
  /** Null for one that was asked for on site. */
  readonly class: DocumentClass | null;
  readonly required: boolean;
  readonly state: DocumentState;
  /** Everything that stands; several where two people did not know of each other. */
  readonly standing: readonly Said<FieldBody<'document.noted'>>[];
}

type Request = FieldPlan['documents'];

const DAY_MS = 86_400_000;

/** The last moment that is in time: the days of grace are whole days after the moment asked for. */
const lastMomentMs = ({
  dueAt,
  graceDays,
}: Pick<NonNullable<Request>, 'graceDays'> & { readonly dueAt: Instant }): number =>
  epochMs(dueAt) + graceDays * DAY_MS;

/** Late is derived: the last moment itself is still in time, whatever zone either time is written in. */
export function documentState(
  request: Request,
  noted: Pick<FieldBody<'document.noted'>, 'state' | 'receivedAt'> | null,
  now: Instant,
): DocumentState {
  const dueAt = request?.dueAt ?? null;
  const graceDays = request?.graceDays ?? 0;
  if (noted === null) {
    const over = dueAt !== null && epochMs(now) > lastMomentMs({ dueAt, graceDays });
    return over ? 'overdue' : 'waiting';
  }
  if (noted.state !== 'received') return noted.state;
  if (dueAt === null || noted.receivedAt === null) return 'received';
  const received = epochMs(noted.receivedAt);
  if (received <= epochMs(dueAt)) return 'received';
  return received <= lastMomentMs({ dueAt, graceDays }) ? 'inGrace' : 'late';
}

/** Days begun since the last moment that was in time; 0 before it, and where no day was asked for. */
export function daysOverdue(request: Request, at: Instant): number {
  const dueAt = request?.dueAt ?? null;
  if (request === null || dueAt === null) return 0;
  const over = epochMs(at) - lastMomentMs({ dueAt, graceDays: request.graceDays });
  return Math.max(0, Math.ceil(over / DAY_MS));
}

/** The request list with what became of each item, then what was added on site. */
export function documentRows(
  request: Request,
  { documents }: Pick<Fieldwork, 'documents'>,
  now: Instant,
): readonly DocumentRow[] {
  const items = request?.items ?? [];
  const rowOf = (
    id: string,
    asked: Pick<DocumentRow, 'name' | 'class' | 'required'>,
  ): DocumentRow => {
    const standing = documents[id] ?? [];
    const state = documentState(request, latest(standing)?.value ?? null, now);
    return { id, ...asked, state, standing };
  };
  const asked = items.map(({ id, name, class: of, required }) =>
    rowOf(id, { name, class: of, required }),
  );
  const known = new Set(items.map(({ id }) => id));
  const added = Object.entries(documents).flatMap(([id, standing]) => {
    const name = latest(standing)?.value.name;
    if (known.has(id) || name === undefined) return [];
    return [rowOf(id, { name, class: null, required: false })];
  });
  return [...asked, ...added];
}

/** How much of a class has come. What does not apply here is not counted. */
export interface DocumentProgress {
  readonly class: DocumentClass | null;
  readonly received: number;
  readonly asked: number;
}

const CAME: ReadonlySet<DocumentState> = new Set(['received', 'inGrace', 'late']);

/** Progress by class, in the order of the classes; classes without documents are left out. */
export const documentProgress = (rows: readonly DocumentRow[]): readonly DocumentProgress[] =>
  [...DOCUMENT_CLASSES, null].flatMap((each) => {
    const asked = rows.filter((row) => row.class === each && row.state !== 'notApplicable');
    if (asked.length === 0) return [];
    const received = asked.filter(({ state }) => CAME.has(state)).length;
    return [{ class: each, received, asked: asked.length }];
  });
