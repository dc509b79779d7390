import type { UnitSaid } from '../../domain/report/unit-text';
import type { Statement } from '../statement';
import type { SealEntry } from './later-said';

/** Whose statement counts, in which role and when by their own clock. */
export interface StatementSaid {
  readonly name: string;
  readonly role: Statement['role'];
  readonly kind: Statement['kind'];
  readonly at: string;
}

/** What was said of the report: by those who signed, by the unit, by a seal of another product. */
export interface SaidOfReport {
  readonly statements: readonly StatementSaid[];
  /** Of what was put right, the last alone. */
  readonly unit: readonly UnitSaid[];
  readonly seals: readonly SealEntry[];
}

export const NOTHING_SAID: SaidOfReport = { statements: [], unit: [], seals: [] };
