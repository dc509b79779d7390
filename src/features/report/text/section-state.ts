import { sectionField, standingIn, valuesOf, type Written } from '../../../domain/journal/register';
import type { ReportSection } from '../../../domain/report/report-sections';
import { tokensIn, WAITS_FOR_WORDS } from '../../../domain/report/report-text';
import { type TokenGround, tokenValue } from '../../../domain/report/token-value';

/** What stands in a section of the report. */
export type SectionState =
  | { readonly kind: 'empty' | 'mayStayEmpty' }
  | { readonly kind: 'conflict'; readonly texts: readonly Written<string>[] }
  | {
      readonly kind: 'waits' | 'broken' | 'written';
      readonly text: Written<string>;
    };

/** How far a section is, as sealing will judge it. */
export function sectionState({ id, optional }: ReportSection, ground: TokenGround): SectionState {
  const { registers } = ground.evaluation;
  const field = sectionField(id);
  const text = standingIn(registers, field);
  if (text === 'conflict') return { kind: 'conflict', texts: valuesOf(registers, field) };
  if (text === null || text.value.trim() === '') {
    return { kind: optional ? 'mayStayEmpty' : 'empty' };
  }
  if (text.value.includes(WAITS_FOR_WORDS)) return { kind: 'waits', text };
  const isBroken = tokensIn(text.value).some((token) => tokenValue(ground, token) === null);
  return { kind: isBroken ? 'broken' : 'written', text };
}

/** The draft of a section's text. */
export const sectionDraft = (section: string): string => sectionField(section);
