import { toPlainText } from '../kernel/plain-text';
import type { LeadFacts } from './lead-facts';
import { type RegisteredPerson, registeredPerson } from './registered-person';

/** What is typed of a person; days as YYYY-MM-DD or empty. */
export interface TypedPerson {
  readonly name: string;
  readonly employer: string;
  readonly title: string;
  readonly phone: string;
  /** Fields with 、 or a comma between them. */
  readonly fields: string;
  /** A line each: the party, a colon, why. */
  readonly recusals: string;
  readonly isLead: boolean;
  readonly qualification: string;
  readonly workSince: string;
  readonly evaluationSince: string;
  readonly contract: 'unknown' | 'open' | 'until';
  readonly contractUntil: string;
  readonly criminal: 'unknown' | 'none' | 'negligence' | 'other';
  readonly servedOn: string;
}

const contractOf = (until: string | null | undefined): TypedPerson['contract'] => {
  if (until === null || until === undefined) return 'unknown';
  return until === 'open' ? 'open' : 'until';
};

/** The form of a person who is kept, or an empty one. */
export function typedPerson(record: RegisteredPerson | null): TypedPerson {
  const lead = record?.lead ?? null;
  const contract = contractOf(lead?.contractUntil);
  const criminal = lead?.criminal ?? null;
  return {
    ...{ name: record?.name ?? '', employer: record?.employer ?? '' },
    ...{ title: record?.title ?? '', phone: record?.phone ?? '' },
    fields: (record?.fields ?? []).join('、'),
    recusals: (record?.recusals ?? []).map(({ party, why }) => `${party}：${why}`).join('\n'),
    ...{ isLead: lead !== null, qualification: lead?.qualification ?? '' },
    ...{ workSince: lead?.workSince ?? '', evaluationSince: lead?.evaluationSince ?? '' },
    ...{ contract, contractUntil: contract === 'until' ? (lead?.contractUntil ?? '') : '' },
    criminal: criminal?.kind ?? 'unknown',
    servedOn: criminal?.kind === 'negligence' ? criminal.servedOn : '',
  };
}

const line = (typed: string): string => toPlainText(typed).replace(/\s+/gu, ' ').trim();

function recusalsOf(typed: string): RegisteredPerson['recusals'] | null {
  const lines = typed
    .split('\n')
    .map(line)
    .filter((each) => each !== '');
  const read = lines.map((each) => /^([^：:]+)[：:](.+)$/u.exec(each));
  if (read.includes(null)) return null;
  return read.map((each) => ({ party: line(each?.[1] ?? ''), why: line(each?.[2] ?? '') }));
}

function criminalOf({ criminal, servedOn }: TypedPerson): LeadFacts['criminal'] {
  if (criminal === 'unknown') return null;
  return criminal === 'negligence' ? { kind: criminal, servedOn } : { kind: criminal };
}

const leadOf = (typed: TypedPerson): LeadFacts => ({
  qualification: line(typed.qualification) || null,
  workSince: typed.workSince || null,
  evaluationSince: typed.evaluationSince || null,
  contractUntil: { unknown: null, open: 'open', until: typed.contractUntil }[typed.contract],
  criminal: criminalOf(typed),
});

/** A field of the form that is at fault. */
export type PersonFault =
  | 'name'
  | 'employer'
  | 'fields'
  | 'recusals'
  | 'neither'
  | 'contractUntil'
  | 'servedOn';

export interface ReadPerson {
  /** Null while something is at fault. */
  readonly record: RegisteredPerson | null;
  readonly faults: readonly PersonFault[];
}

/** What a form says of a person, or which of its fields are at fault. */
export function readTypedPerson(typed: TypedPerson): ReadPerson {
  const fields = typed.fields
    .split(/[、,，;；\n]/u)
    .map(line)
    .filter((each) => each !== '');
  const recusals = recusalsOf(typed.recusals);
  const isWrong: Readonly<Record<PersonFault, boolean>> = {
    name: line(typed.name) === '',
    employer: line(typed.employer) === '',
    fields: new Set(fields).size < fields.length || fields.some((each) => each.length > 30),
    recusals: recusals === null,
    neither: fields.length === 0 && !typed.isLead,
    contractUntil: typed.isLead && typed.contract === 'until' && typed.contractUntil === '',
    servedOn: typed.isLead && typed.criminal === 'negligence' && typed.servedOn === '',
  };
  const record = registeredPerson.safeParse({
    ...{ name: line(typed.name), employer: line(typed.employer), title: line(typed.title) },
    ...{ phone: line(typed.phone), fields, recusals },
    lead: typed.isLead ? leadOf(typed) : null,
  });
  const faults = Object.entries(isWrong).flatMap(([fault, wrong]) =>
    wrong ? [fault as PersonFault] : [],
  );
  return { record: faults.length === 0 ? (record.data ?? null) : null, faults };
}
