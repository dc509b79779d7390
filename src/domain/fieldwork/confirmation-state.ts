import type { OpenedJournal } from '../journal/evaluation';
import type { PlacedEntry } from '../journal/placed-entry';
import { Revisions, type Said } from '../journal/revisions';
import type { SetAsideReason } from '../journal/set-aside';
import type { SheetWithdrawal } from '../journal/withdrawal';
import type { FieldAct, FieldBody } from './field-act';
import type { Confirmation, SheetTakenBack } from './fieldwork';

type AnswerType = 'confirmation.objected' | 'confirmation.signed' | 'confirmation.refused';
type Answer = Extract<FieldAct, { type: AnswerType }>;

interface Sheet {
  readonly drafted: Said<FieldBody<'confirmation.drafted'>>;
  readonly objections: Revisions<FieldBody<'confirmation.objected'>>;
  readonly signed: Said<FieldBody<'confirmation.signed'>>[];
  readonly refused: Said<FieldBody<'confirmation.refused'>>[];
  /** Signatures and refusals in their places. */
  readonly answers: PlacedEntry[];
  /** What takes it back, in fold order; without effect once there is an answer. */
  readonly withdrawals: readonly SheetWithdrawal[];
}

/** An entry about the work on site, with who wrote it. */
interface PutToSheet<A = FieldAct> {
  readonly placed: PlacedEntry;
  readonly opened: OpenedJournal;
  readonly act: A;
}

function saidBy<T>({ placed, opened }: Omit<PutToSheet, 'act'>, value: T): Said<T> {
  const { journal, seq, at } = placed.entry;
  return { value, person: opened.person, journal, seq, hash: placed.hash, at };
}

const isAnswer = (entry: PutToSheet): entry is PutToSheet<Answer> =>
  entry.act.type === 'confirmation.objected' ||
  entry.act.type === 'confirmation.signed' ||
  entry.act.type === 'confirmation.refused';

/**
 * Whether an entry was made by somebody for whom the sheet was withdrawn: its device had seen a
 * withdrawal, and no signature or refusal that leaves this without effect. What had been seen, and
 * not what came first by some clock, so that everybody finds the same.
 */
const isWithdrawnFor = ({ withdrawals, answers }: Sheet, placed: PlacedEntry): boolean =>
  withdrawals.some(({ withdrawal }) => placed.sees(withdrawal.placed)) &&
  !answers.some((answer) => placed.sees(answer));

/** Fact confirmation sheets: what was put before the unit never changes once it is drafted. */
export class ConfirmationState {
  private readonly sheets = new Map<string, Sheet>();
  private readonly withdrawals: readonly SheetWithdrawal[];

  constructor(withdrawals: readonly SheetWithdrawal[]) {
    this.withdrawals = withdrawals;
  }

  apply(entry: PutToSheet): SetAsideReason | null {
    const { act } = entry;
    if (act.type === 'confirmation.drafted') return this.draft(saidBy(entry, act.body));
    return isAnswer(entry) ? this.answer(entry) : null;
  }

  /** Withdrawals of sheets that the unit has signed or refused all the same, in fold order. */
  overruled(): readonly PlacedEntry[] {
    const answered = new Set(
      [...this.sheets.values()].flatMap(({ answers, drafted }) =>
        answers.length === 0 ? [] : [drafted.hash],
      ),
    );
    return this.withdrawals.flatMap(({ drafted, withdrawal }) =>
      answered.has(drafted) ? [withdrawal.placed] : [],
    );
  }

  state(): readonly Confirmation[] {
    return [...this.sheets.values()].map((sheet) => {
      const { drafted, objections, signed, refused, answers, withdrawals } = sheet;
      const [first] = withdrawals.map(
        ({ withdrawal }): SheetTakenBack =>
          saidBy(withdrawal, { reason: withdrawal.act.body.reason }),
      );
      const takenBack = first ?? null;
      const isAnswered = answers.length > 0;
      return {
        ...{ ...drafted, objections: objections.standing(), signed, refused },
        withdrawn: isAnswered ? null : takenBack,
        overruled: isAnswered ? takenBack : null,
      };
    });
  }

  private draft(drafted: Sheet['drafted']): SetAsideReason | null {
    const { confirmation } = drafted.value;
    if (this.sheets.has(confirmation)) return 'already-there';
    this.sheets.set(confirmation, {
      ...{ drafted, signed: [], refused: [], answers: [] },
      objections: new Revisions<FieldBody<'confirmation.objected'>>(),
      withdrawals: this.withdrawals.filter((each) => each.drafted === drafted.hash),
    });
    return null;
  }

  private answer(entry: PutToSheet<Answer>): SetAsideReason | null {
    const { act, placed, opened } = entry;
    const sheet = this.sheets.get(act.body.confirmation);
    if (sheet === undefined) return 'confirmation-not-found';
    // Whoever signs or objects was shown this very text, and no other one under the same id.
    if (sheet.drafted.hash !== act.body.content) return 'other-content';
    if (isWithdrawnFor(sheet, placed)) return 'confirmation-withdrawn';
    if (act.type === 'confirmation.objected') {
      const { fact } = act.body;
      if (!sheet.drafted.value.facts.some(({ id }) => id === fact)) return 'fact-not-found';
      sheet.objections.put(fact, act.body, opened.person, placed);
      return null;
    }
    if (act.type === 'confirmation.signed') sheet.signed.push(saidBy(entry, act.body));
    else sheet.refused.push(saidBy(entry, act.body));
    sheet.answers.push(placed);
    return null;
  }
}
