/**
 * Types of entries about the work on site. The scores do not depend on what they say, so screens
 * that only score neither load nor read their bodies; `foldEvaluation` does.
 */
export const FIELD_TYPES = [
  'visit.began',
  'visit.ended',
  'record.kept',
  'record.erased',
  'paper.reviewed',
  'evidence.described',
  'quantity.checked',
  'fund.traced',
  'document.noted',
  'sample.replaced',
  'survey.issued',
  'survey.answered',
  'survey.tallied',
  'confirmation.drafted',
  'confirmation.objected',
  'confirmation.signed',
  'confirmation.refused',
  'clock.compared',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

const KNOWN: ReadonlySet<string> = new Set(FIELD_TYPES);

export const isFieldType = (type: string): type is FieldType => KNOWN.has(type);
