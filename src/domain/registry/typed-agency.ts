import { toPlainText } from '../kernel/plain-text';
import { type AgencyRecord, agencyRecord } from './agency';
import { type CreditCodeFault, creditCodeFault } from './credit-code';

/** What is typed of an agency. */
export interface TypedAgency {
  readonly name: string;
  readonly creditCode: string;
  readonly codeSeen: boolean;
  readonly platform: string;
}

/** The form of an agency that is kept, or an empty one. */
export const typedAgency = (record: AgencyRecord | null): TypedAgency => ({
  ...{ name: record?.name ?? '', creditCode: record?.creditCode ?? '' },
  ...{ codeSeen: record?.codeSeen ?? false, platform: record?.platform ?? '' },
});

export interface ReadAgency {
  /** Null while something is at fault. */
  readonly record: AgencyRecord | null;
  readonly faults: { readonly name: boolean; readonly code: CreditCodeFault | null };
}

/** What a form says of an agency, or which of its fields are at fault. */
export function readTypedAgency({ name, creditCode, codeSeen, platform }: TypedAgency): ReadAgency {
  const code = creditCode.trim();
  const fault = creditCodeFault(code);
  const isOverruled = fault === 'checkDigit' && codeSeen;
  const typed = {
    ...{ name: toPlainText(name).trim(), creditCode: code, codeSeen: isOverruled },
    platform: toPlainText(platform).trim() || null,
  };
  return {
    record: agencyRecord.safeParse(typed).data ?? null,
    faults: { name: typed.name === '', code: isOverruled ? null : fault },
  };
}
