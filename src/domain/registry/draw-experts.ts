import type { DrawCandidate, DrawPlan } from './draw-plan';
import { SEPARATE_FIELDS } from './registered-person';

/** The text whose SHA-256 gives a candidate the place in the draw: three lines without a last newline. */
export const drawText = (seed: string, word: string, person: string): string =>
  `${seed}\n${word}\n${person}`;

/** Somebody drawn for a field; `replaces` names who declined before. */
export interface DrawnExpert {
  readonly person: string;
  readonly field: string;
  readonly replaces: string | null;
}

/** What a draw comes to: who sits, who was drawn and declined, and how many no field could give. */
export interface DrawOutcome {
  readonly seated: readonly DrawnExpert[];
  readonly declined: readonly DrawnExpert[];
  readonly short: readonly { readonly field: string; readonly missing: number }[];
}

/** Whether somebody can be drawn for a field: people of a separate field for that one alone. */
const standsFor = ({ fields, recusal }: DrawCandidate, field: string): boolean => {
  if (recusal.length > 0 || !fields.includes(field)) return false;
  return SEPARATE_FIELDS.includes(field) || !fields.some((each) => SEPARATE_FIELDS.includes(each));
};

type Places = ReadonlyMap<string, string>;

function inOrder(candidates: readonly DrawCandidate[], digests: Places): readonly DrawCandidate[] {
  const placed = candidates.map((candidate) => {
    const digest = digests.get(candidate.person);
    if (digest === undefined) throw new Error('a candidate has no digest');
    return { candidate, key: `${digest}\n${candidate.person}` };
  });
  return placed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ candidate }) => candidate);
}

class Table {
  readonly #order: readonly DrawCandidate[];
  readonly #taken = new Set<string>();
  readonly seated: DrawnExpert[] = [];
  readonly declined: DrawnExpert[] = [];

  constructor(order: readonly DrawCandidate[]) {
    this.#order = order;
  }

  /** Seats the next in the order who stands for the field and was not drawn before. */
  seat(field: string, replaces: string | null): void {
    const next = this.#order.find(
      (each) => standsFor(each, field) && !this.#taken.has(each.person),
    );
    if (next === undefined) return;
    this.#taken.add(next.person);
    this.seated.push({ person: next.person, field, replaces });
  }

  leave(person: string): void {
    const at = this.seated.findIndex((each) => each.person === person);
    const [gone] = at < 0 ? [] : this.seated.splice(at, 1);
    if (gone === undefined) return;
    this.declined.push(gone);
    this.seat(gone.field, person);
  }
}

/**
 * Draws: the candidates in ascending order of their digests; field after field as the plan names them,
 * the first of the order who stand for it and sit nowhere yet. Who declines is replaced, in the order of
 * declining, by the next one for the same field. The order of the list makes no difference.
 * @param digests SHA-256 of `drawText` in lower-case hexadecimal, by person
 * @param declines ids of those who declined, oldest first; whoever does not sit changes nothing
 * @throws Error when a candidate has no digest: a bug of the caller
 */
export function drawExperts(
  { quotas }: Pick<DrawPlan, 'quotas'>,
  candidates: readonly DrawCandidate[],
  digests: Places,
  declines: readonly string[],
): DrawOutcome {
  const table = new Table(inOrder(candidates, digests));
  for (const { field, count } of quotas) {
    for (let n = 0; n < count; n += 1) table.seat(field, null);
  }
  for (const person of declines) table.leave(person);
  const short = quotas.flatMap(({ field, count }) => {
    const missing = count - table.seated.filter((each) => each.field === field).length;
    return missing > 0 ? [{ field, missing }] : [];
  });
  return { seated: table.seated, declined: table.declined, short };
}
