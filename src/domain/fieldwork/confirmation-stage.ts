import { latest } from '../journal/revisions';
import type { Party } from './acts/confirmation';
import { PARTIES } from './acts/confirmation';
import type { Confirmation } from './fieldwork';

/** What one side of the unit has done about a sheet; a signature after a refusal counts. */
export type PartyStand = 'open' | 'signed' | 'refused';

/**
 * How far a sheet is. `drafted`: put before the unit. `objected`: with at least one objection that
 * stands. `partlySigned`: one side has signed, the other is still asked. `signed`: both have.
 * `refused`: nobody is asked any more, and at least one side refused.
 * `withdrawn`: taken back by its author before any side answered; nobody is asked any more.
 */
export type ConfirmationStage =
  | 'drafted'
  | 'objected'
  | 'partlySigned'
  | 'signed'
  | 'refused'
  | 'withdrawn';

export interface ConfirmationStand {
  readonly stage: ConfirmationStage;
  readonly parties: Readonly<Record<Party, PartyStand>>;
  /** Objections that stand, by fact; none of them is empty. */
  readonly objections: Readonly<Record<string, readonly string[]>>;
}

/** A signature or a refusal; `reason` is empty for a signature. */
export interface PartySaid {
  readonly kind: 'signed' | 'refused';
  readonly said: Confirmation['signed'][number] | Confirmation['refused'][number];
  readonly reason: string;
}

type Facts = Pick<Confirmation, 'value' | 'objections' | 'signed' | 'refused' | 'withdrawn'>;

function partyStand(
  { signed, refused }: Pick<Facts, 'signed' | 'refused'>,
  party: Party,
): PartyStand {
  if (signed.some(({ value }) => value.party === party)) return 'signed';
  return refused.some(({ value }) => value.party === party) ? 'refused' : 'open';
}

function stageOf(parties: Readonly<Record<Party, PartyStand>>, objected: boolean) {
  const stands = PARTIES.map((party) => parties[party]);
  if (stands.every((stand) => stand === 'signed')) return 'signed';
  if (stands.every((stand) => stand !== 'open')) return 'refused';
  if (stands.includes('signed')) return 'partlySigned';
  return objected ? 'objected' : 'drafted';
}

/** Objections that stand, in the order of the facts; several where they did not know of each other. */
export function standingObjections({
  value,
  objections,
}: Pick<Facts, 'value' | 'objections'>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    value.facts.flatMap(({ id }) => {
      const texts = (objections[id] ?? []).map((said) => said.value.text).filter(Boolean);
      return texts.length === 0 ? [] : [[id, texts]];
    }),
  );
}

/** How far a sheet is, derived from what was said of it. */
export function confirmationStand(sheet: Facts): ConfirmationStand {
  const objections = standingObjections(sheet);
  const parties = {
    business: partyStand(sheet, 'business'),
    finance: partyStand(sheet, 'finance'),
  };
  const isObjected = Object.keys(objections).length > 0;
  const stage = sheet.withdrawn === null ? stageOf(parties, isObjected) : 'withdrawn';
  return { stage, parties, objections };
}

/** Whether some side of the unit is still asked to sign. */
export function isAsked(sheet: Facts): boolean {
  const { stage, parties } = confirmationStand(sheet);
  return stage !== 'withdrawn' && PARTIES.some((party) => parties[party] === 'open');
}

/** Whether a person may take a sheet back: its author, until somebody of the unit has answered. */
export const mayWithdraw = (sheet: Confirmation, person: string): boolean =>
  sheet.person === person &&
  sheet.withdrawn === null &&
  sheet.signed.length === 0 &&
  sheet.refused.length === 0;

/** What counts for a side: its newest signature, else its newest refusal; null while it is open. */
export function wordOf(
  { signed, refused }: Pick<Facts, 'signed' | 'refused'>,
  party: Party,
): PartySaid | null {
  const signature = latest(signed.filter(({ value }) => value.party === party));
  if (signature !== null) return { kind: 'signed', said: signature, reason: '' };
  const refusal = latest(refused.filter(({ value }) => value.party === party));
  return refusal && { kind: 'refused', said: refusal, reason: refusal.value.reason };
}
