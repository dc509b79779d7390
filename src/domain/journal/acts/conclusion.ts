import { type Conclusion, checkConclusion } from '../../framework/conclusion';
import type { AuthoredOf } from '../authored';
import { conclusionField } from '../register';
import type { RegisterBank } from '../register-bank';
import type { SetAsideReason } from '../set-aside';

/** The conclusion in words, all three parts of it or none, or why it is set aside. */
export function concludedBy(
  allowed: readonly Conclusion[],
  bank: RegisterBank,
  { act, opened, placed }: AuthoredOf<'conclusion.given'>,
): SetAsideReason | null {
  if (!checkConclusion(allowed, act.body).ok) return 'conclusion-not-allowed';
  for (const part of ['label', 'part', 'reason'] as const) {
    bank.write(conclusionField(part), act.body[part], opened.person, placed);
  }
  return null;
}
