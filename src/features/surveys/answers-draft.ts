import * as z from 'zod/mini';
import { type Answers, type AnswerValue, answers } from '../../domain/survey/answers';
import { putDraft } from '../../store/drafts';
import { isQuotaError } from '../../store/quota-error';
import type { Store } from '../../store/store';
import type { AppendFault } from '../../store/try-append';

/** Answers being given; `at` is the question that shows, null before the first. */
const answersDraft = z.object({
  answer: z.string(),
  answers,
  at: z.nullable(z.string()),
});
export type AnswersDraft = z.infer<typeof answersDraft>;

/** The answers that a draft holds; null where there are none, or none of a form that is known. */
export function readAnswersDraft(text: string | undefined): AnswersDraft | null {
  if (text === undefined) return null;
  const read = answersDraft.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
}

function changed(given: Answers, question: string, value: AnswerValue | undefined): Answers {
  const { [question]: _, ...others } = given;
  return value === undefined ? others : { ...others, [question]: value };
}

/** Where the draft lies, and who is told of what shows. */
export interface AnswersPlace {
  readonly assignment: string;
  readonly field: string;
  readonly onShown: (shown: AnswersDraft) => void;
}

/**
 * The answers of one respondent between screen and disk. What is typed shows at once and is on the
 * disk a moment later; a question shows only once the disk says that it is the one, so that a page
 * that was killed comes back to the question that was seen.
 */
export class AnswersKeeper {
  private shown: AnswersDraft;
  /** What the disk holds once everything that was handed to it is done. */
  private kept: AnswersDraft;

  constructor(
    private readonly store: Store,
    private readonly place: AnswersPlace,
    begin: AnswersDraft,
  ) {
    this.shown = begin;
    this.kept = begin;
  }

  private show(change: Partial<AnswersDraft>): void {
    this.shown = { ...this.shown, ...change };
    this.place.onShown(this.shown);
  }

  /** Hands a change to the disk; resolves with why it is not there, null when it is. */
  private async keep(change: Partial<AnswersDraft>): Promise<AppendFault | null> {
    this.kept = { ...this.kept, ...change };
    const { assignment, field } = this.place;
    try {
      await putDraft(this.store, { assignment, field, text: JSON.stringify(this.kept) });
      return null;
    } catch (error) {
      return isQuotaError(error) ? 'phoneFull' : 'notWritten';
    }
  }

  /** What a respondent chooses or types. */
  set(question: string, value: AnswerValue | undefined): Promise<AppendFault | null> {
    const next = changed(this.kept.answers, question, value);
    this.show({ answers: next });
    return this.keep({ answers: next });
  }

  /** Goes to a question: the disk first, then the screen; on a fault the screen stays where it is. */
  async go(at: string | null): Promise<AppendFault | null> {
    const { answer } = this.kept;
    const fault = await this.keep({ at });
    // The next respondent's answers began meanwhile.
    if (this.kept.answer !== answer) return null;
    if (fault === null) this.show({ at });
    else this.kept = { ...this.kept, at: this.shown.at };
    return fault;
  }

  /** The next respondent's: nothing answered, nothing on the disk yet. */
  begin(fresh: AnswersDraft): void {
    this.kept = fresh;
    this.show(fresh);
  }
}
