import { evidenceByIndicator } from '../../domain/evidence/proofs';
import { checkRows } from '../../domain/fieldwork/check-table';
import { type DocumentRow, daysOverdue, documentRows } from '../../domain/fieldwork/document-state';
import { FACT_KINDS, type FactKind, type FactSource } from '../../domain/fieldwork/fact-source';
import { indicatorsOf } from '../../domain/framework/framework';
import type { CapturedEvidence, Evaluation } from '../../domain/journal/evaluation';
import { latest, type Said, type Standing } from '../../domain/journal/revisions';
import type { Instant } from '../../domain/kernel/instant';
import { printDecimal } from '../../domain/kernel/print-decimal';
import type { AssignmentWork } from '../../store/assignment-work';
import { planOf } from '../../store/whole-evaluation';
import { FACT_WORDS } from '../../text/fact-words';
import { sayMinute } from '../../text/say-instant';
import { memberName } from './confirmation-view';

/** A fact that the work so far gives reason to have confirmed. */
export interface SuggestedFact {
  /** What it comes from, so that it is offered once. */
  readonly key: FactSource;
  readonly kind: FactKind;
  readonly text: string;
  readonly evidence: readonly string[];
  /** When the newest word that it is taken from was written; null where no single word is. */
  readonly at: string | null;
}

/** What facts are looked for in. `site` null: for a sheet that is not about one site. */
export interface FactScope {
  readonly work: AssignmentWork;
  readonly evaluation: Evaluation;
  readonly site: string | null;
  readonly now: Instant;
}

type Found = Omit<SuggestedFact, 'key' | 'kind'> & { readonly of: string };

const MOST_FOUND = 12;

const milli = (value: number): string => printDecimal(value, 3, 'shortest');
const yuan = (fen: number): string => printDecimal(fen, 2);

/** What belongs to no site may stand on the sheet of every one; what belongs to another on none. */
const isHere = (wanted: string | null, site: string | null): boolean =>
  wanted === null || site === null || site === wanted;

const newest = <T>(standing: Standing<T>): Said<T>[] =>
  Object.values(standing).flatMap((said) => latest(said) ?? []);

function fromChecks({ work, evaluation: { fieldwork }, site }: FactScope): Found[] {
  return checkRows(planOf(work), fieldwork).flatMap((row) => {
    const { check, name, unit, foundMilli, note, evidence, standing, conflict } = row;
    // Two words side by side are for the team to settle before the unit is asked.
    if (conflict || foundMilli === null || !isHere(site, row.site)) return [];
    const against = [
      { of: 'planned' as const, than: row.plannedMilli },
      { of: 'accounted' as const, than: row.accountedMilli },
    ].flatMap(({ of, than }) => (than === null ? [] : [{ of, than, less: than - foundMilli }]));
    if (against.every(({ less }) => less === 0)) return [];
    const compared = against.map(({ of, than }) => FACT_WORDS[of](milli(than), unit));
    const differences = against.map(({ of, less }) =>
      FACT_WORDS.difference(FACT_WORDS.name[of], less, milli(Math.abs(less)), unit),
    );
    const text = FACT_WORDS.quantity(name, unit, compared, milli(foundMilli), differences);
    const at = latest(standing)?.at ?? null;
    return [{ of: check, text: text + note, evidence, at }];
  });
}

function fromFunds({ evaluation: { fieldwork }, site }: FactScope): Found[] {
  return newest(fieldwork.funds).flatMap(({ value, at }) => {
    const { step, from, to, sentFen, arrivedFen, note, evidence } = value;
    if (sentFen === null || arrivedFen === null || sentFen === arrivedFen) return [];
    if (!isHere(site, value.site)) return [];
    const less = sentFen - arrivedFen;
    const text = FACT_WORDS.fund(from, to, yuan(sentFen), yuan(arrivedFen), [
      less > 0,
      yuan(Math.abs(less)),
    ]);
    return [{ of: step, text: text + note, evidence, at }];
  });
}

type Request = ReturnType<typeof planOf>['documents'];

/** What is to be confirmed of a document; null where it came in time, or nobody had to give it. */
function documentText(request: Request, row: DocumentRow, now: Instant): string | null {
  const { name, state, required } = row;
  const due = request?.dueAt ?? null;
  const asked = due === null ? '' : FACT_WORDS.due(sayMinute(due), request?.graceDays ?? 0);
  if (state === 'missing') return FACT_WORDS.missing(name, asked, daysOverdue(request, now));
  if (!required) return null;
  if (state === 'overdue') {
    return FACT_WORDS.overdue(name, asked, sayMinute(now), daysOverdue(request, now));
  }
  const receivedAt = latest(row.standing)?.value.receivedAt ?? null;
  if (state !== 'late' || receivedAt === null) return null;
  return FACT_WORDS.late(name, asked, sayMinute(receivedAt), daysOverdue(request, receivedAt));
}

function fromDocuments({ work, evaluation: { fieldwork }, now }: FactScope): Found[] {
  const request = planOf(work).documents;
  return documentRows(request, fieldwork, now).flatMap((row) => {
    const text = documentText(request, row, now);
    const word = latest(row.standing);
    if (text === null) return [];
    const { note = '', evidence = [] } = word?.value ?? {};
    return [{ of: row.id, text: text + note, evidence, at: word?.at ?? null }];
  });
}

function fromVisits({ work, evaluation: { fieldwork }, site }: FactScope): Found[] {
  const names = new Map(work.pkg.sites.map(({ id, name }) => [id, name]));
  return fieldwork.visits.flatMap(({ value, person, at, ended }) => {
    if (!isHere(site, value.site)) return [];
    const place = names.get(value.site) ?? value.site;
    const end = ended === null ? '' : sayMinute(ended.at);
    const text = FACT_WORDS.visit(memberName(work, person), sayMinute(at), end, place);
    return [{ of: value.visit, text: text + (ended?.value.summary ?? ''), evidence: [], at }];
  });
}

/** Evidence for a sheet of one site; null where all of it was made at other sites. */
function evidenceHere(
  proofs: readonly CapturedEvidence[],
  site: string | null,
): readonly string[] | null {
  const here = proofs.filter(({ evidence }) => isHere(site, evidence.proves.site));
  if (here.length === 0 && proofs.length > 0) return null;
  return here.slice(0, MOST_FOUND).map(({ evidence }) => evidence.sha256);
}

function fromDeductions({ work, evaluation, site }: FactScope): Found[] {
  const { pkg, scores } = work;
  const proofs = evidenceByIndicator(evaluation);
  const names = new Map(indicatorsOf(pkg.framework).map(({ id, name }) => [id, name]));
  return scores.indicators.flatMap(({ indicator, deducted, reason }) => {
    const evidence = evidenceHere(proofs.get(indicator) ?? [], site);
    if (!deducted || reason.trim() === '' || evidence === null) return [];
    const text = FACT_WORDS.deduction(names.get(indicator) ?? indicator, reason.trim());
    return [{ of: indicator, text, evidence, at: null }];
  });
}

const FROM: Readonly<Record<FactKind, (scope: FactScope) => Found[]>> = {
  check: fromChecks,
  fund: fromFunds,
  document: fromDocuments,
  visit: fromVisits,
  deduction: fromDeductions,
};

/**
 * Facts to be offered for a sheet, by kind: counts that differ, money that did not arrive as it was
 * sent, documents that are missing, overdue or late, visits, and points taken off with their
 * reasons. A person decides and rewords.
 */
export const suggestedFacts = (scope: FactScope): readonly SuggestedFact[] =>
  FACT_KINDS.flatMap((kind) =>
    FROM[kind](scope).map(({ of, ...fact }) => ({ ...fact, kind, key: `${kind}.${of}` as const })),
  );
