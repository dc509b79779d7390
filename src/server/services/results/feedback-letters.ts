import { sql, type Transaction } from 'kysely';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import type { IssuedLetter, LetterRequest } from '../../../contract/results-use';
import { POLICY_PACKS } from '../../../domain/catalogue/policy-packs';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { feedbackLetter } from '../../../domain/policy/feedback-letter';
import { textFor } from '../../../domain/report/withheld';
import {
  type DemandedIssue,
  type FeedbackLetterContent,
  feedbackLetterContent,
} from '../../../domain/results/feedback-letter-content';
import { FEEDBACK_LETTER_WORDS as WORDS } from '../../../text/feedback-letter-words';
import { REPORT_PAPER_WORDS } from '../../../text/report-paper-words';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import type { Database } from '../../storage/tables';
import { type DeskUser, deskActor } from '../accounts/desk-user';
import { newId } from '../random-token';
import { serverInstant } from '../server-time';
import { acceptedReport, type FoundReport, type UsedReport } from './accepted-report';
import { bureauDay } from './bureau-day';
import { refreshResults } from './refresh-results';
import { stepIn } from './take-step';

type Writer = Transaction<Database>;

/** The issues of a report with what is demanded; null where a demand lacks or is about another issue. */
async function demandedIn(
  trx: Writer,
  manifest: string,
  demands: LetterRequest['demands'],
): Promise<readonly DemandedIssue[] | null> {
  const rows = await trx
    .selectFrom('issues')
    .select(['issue', 'title', 'reason', 'lost'])
    .where('report', '=', manifest)
    .where('is_standing', '=', true)
    .orderBy(sql`lost::numeric`, 'desc')
    .orderBy('issue')
    .execute();
  const asked = new Map(demands.map(({ issue, demand }) => [issue, demand]));
  if (asked.size !== rows.length || demands.length !== rows.length) return null;
  const issues = rows.flatMap(({ reason, ...row }) => {
    const demand = asked.get(row.issue);
    const told = textFor(reason, true, REPORT_PAPER_WORDS.withheld);
    return demand === undefined ? [] : [{ ...row, reason: told, demand }];
  });
  return issues.length === rows.length ? issues : null;
}

/** Number and next version of a report's letter; the first takes the year's next number. */
async function placeOf(trx: Writer, manifest: string, year: string) {
  // Two who issue at once wait here, so that no number is given twice.
  await sql`select pg_advisory_xact_lock(hashtext('feedback_letters'))`.execute(trx);
  const newest = await trx
    .selectFrom('feedback_letters')
    .select(['number', 'version'])
    .where('manifest', '=', manifest)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest !== undefined) return { number: newest.number, newest: newest.version };
  const { count } = await trx
    .selectFrom('feedback_letters')
    .select(({ fn }) => fn.count<number>('number').distinct().as('count'))
    .where('number', 'like', `${year}-%`)
    .executeTakeFirstOrThrow();
  return { number: `${year}-${String(Number(count) + 1).padStart(4, '0')}`, newest: null };
}

/** The deadline as the chosen place rules it: days as the bureau sets them, and where it says so. */
function deadlineOf({ pack: id, days }: LetterRequest, issuedOn: string) {
  const pack = POLICY_PACKS.find((each) => each.id === id);
  if (pack === undefined) return fail(problemOf('request-malformed', { detail: 'pack' }));
  const letter = feedbackLetter(pack, issuedOn, days);
  const source = pack.feedback?.source ?? null;
  if (letter.ok) return ok({ ...letter.value, source });
  if (letter.error === 'deadline-missing') {
    return fail(problemOf('request-malformed', { detail: letter.error }));
  }
  const alone = feedbackLetter(
    { feedback: { document: null, deadlineRequired: false, rectificationDays: null, source: '-' } },
    ...([issuedOn, days] as const),
  );
  return alone.ok ? ok({ ...alone.value, source }) : fail(problemOf('request-malformed'));
}

type Deadline = Extract<ReturnType<typeof deadlineOf>, { readonly ok: true }>['value'];

const headOf = ({ report, pkg }: FoundReport) => ({
  ...{ v: 1 as const, assignment: pkg.assignment, manifest: report.digest },
  ...{ reportId: report.manifest.id, bureau: pkg.bureau, unit: pkg.project.evaluee },
  ...{ agency: pkg.agency, project: pkg.project.name, demonstration: pkg.demonstration },
  total: report.manifest.total?.printed ?? null,
  grade: report.manifest.total?.grade ?? null,
});

/** Keeps a version, and makes its deadline the deadline of every issue that still waits. */
async function keep(
  trx: Writer,
  content: FeedbackLetterContent,
  { person, at }: { readonly person: string; readonly at: Date },
): Promise<void> {
  const { assignment, manifest, number, version, dueOn, issues } = content;
  const letter = newId();
  await trx
    .insertInto('feedback_letters')
    .values({
      ...{ letter, assignment, manifest, number, version, content: JSON.stringify(content) },
      ...{ issued_by: person, issued_at: at },
    })
    .execute();
  const line = { actor: deskActor(person), action: 'letter.issued', at, assignment };
  await audit(trx, { ...line, subject: manifest, detail: { letter, version } });
  if (dueOn === null) return;
  const note = WORDS.dueNote(number, version);
  for (const { issue } of issues) {
    // One that is put right already has no deadline any more.
    await stepIn(trx, issue, { kind: 'due', note, dueOn }, { person, at });
  }
}

/**
 * Issues a feedback letter for an accepted report, or a further version of it. None that was issued
 * is ever changed.
 * @returns `not-found`; `report-replaced`; `report-not-accepted`; `letter-changed` where another version is the newest;
 *   `request-malformed` without a deadline that the place asks for, or without a demand for an issue
 */
export async function issueLetter(
  deps: ServerDeps,
  used: UsedReport,
  asked: LetterRequest,
  { person }: Pick<DeskUser, 'person'>,
): Promise<Result<void, Problem>> {
  await refreshResults(deps);
  const found = await acceptedReport(deps, used);
  if (!found.ok) return found;
  const at = new Date(deps.now());
  const issuedOn = bureauDay(at.getTime());
  const deadline = deadlineOf(asked, issuedOn);
  if (!deadline.ok) return deadline;
  const { document, dueOn, source }: Deadline = deadline.value;
  return deps.db.transaction().execute(async (trx) => {
    const { number, newest } = await placeOf(trx, used.manifest, issuedOn.slice(0, 4));
    if (newest !== asked.replaces) return fail(problemOf('letter-changed'));
    const issues = await demandedIn(trx, used.manifest, asked.demands);
    if (issues === null) return fail(problemOf('request-malformed', { detail: 'demands' }));
    const { reissueReason, officialNumber } = asked;
    const content: FeedbackLetterContent = {
      ...headOf(found.value),
      ...{ number, officialNumber, version: (newest ?? 0) + 1, reissueReason },
      ...{ document: document ?? WORDS.document, issuedOn, dueOn, source, issues: [...issues] },
    };
    await keep(trx, feedbackLetterContent.parse(content), { person, at });
    return ok(undefined);
  });
}

/** Every version of a report's letter, the newest first. */
export async function listLetters(
  { db }: ServerDeps,
  manifest: string,
  names: ReadonlyMap<string, string>,
): Promise<IssuedLetter[]> {
  const rows = await db
    .selectFrom('feedback_letters')
    .select(['letter', 'content', 'issued_by', 'issued_at'])
    .where('manifest', '=', manifest)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ letter, content, issued_by, issued_at }) => ({
    ...{ letter, content: feedbackLetterContent.parse(JSON.parse(content)) },
    ...{ by: names.get(issued_by) ?? '', at: serverInstant(issued_at.getTime()) },
  }));
}
