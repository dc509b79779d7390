import { givesNoPoints } from '../../../domain/framework/framework';
import { deviates } from '../../../domain/framework/monitoring-line';
import { QUESTIONS } from '../../../domain/framework/unscored-inputs';
import { answersBehind, conclusionIn } from '../../../domain/report/form-behind';
import { type FormLine, formLines } from '../../../domain/report/form-lines';
import type { Manifest } from '../../../domain/report/manifest';
import { lineOf } from '../../../domain/scoring/look-at-unscored';
import { valuesIn } from '../../../domain/scoring/values';
import type { AssignmentWork } from '../../../store/assignment-work';

/** A line of a form as a first wording needs it; empty where nothing stands. */
export interface PrefillLine {
  readonly id: string;
  readonly name: string;
  /** Place of its first level, from 0. */
  readonly level: number;
  readonly opinion: string;
  /** Null where it is no target that is watched. */
  readonly watched: {
    /** Amounts are referred to, words are quoted. */
    readonly isAmount: boolean;
    readonly annual: string;
    readonly toDate: string;
    readonly forecast: string;
    readonly causes: string;
    readonly likelihood: string;
    readonly deviates: boolean;
  } | null;
}

/** What an appraisal concludes, and what a form without points says. */
export interface PrefillForm {
  /** Null where the framework concludes nothing in words; `given` null while nobody has. */
  readonly conclusion: { readonly given: NonNullable<Manifest['conclusion']> | null } | null;
  /** Null where the framework gives points. */
  readonly lines: readonly PrefillLine[] | null;
}

function lineFor(
  of: FormLine,
  level: number,
  { evaluation: { registers } }: AssignmentWork,
): PrefillLine {
  const { indicator: id, name, rule, annual, answers } = of;
  const said = (question: string): string =>
    answers.find((each) => each.question === question)?.text ?? '';
  const line = { id, name, level, opinion: said(QUESTIONS.opinion) };
  if (rule.kind === 'opinion') return { ...line, watched: null };
  const causes = [said(QUESTIONS.causes), said(QUESTIONS.causeText)];
  return {
    ...line,
    watched: {
      isAmount: rule.target.kind === 'quantity',
      annual: annual ?? '',
      toDate: said(QUESTIONS.toDate),
      forecast: said(QUESTIONS.forecast),
      causes: causes.filter((each) => each !== '').join('，'),
      likelihood: said(QUESTIONS.likelihood),
      deviates: deviates(rule, lineOf(rule, valuesIn(registers, id))),
    },
  };
}

/** Reads them from the entries. */
export function prefillForm(work: AssignmentWork): PrefillForm {
  const { framework } = work.pkg;
  const { registers } = work.evaluation;
  const conclusion =
    framework.conclusions === undefined ? null : { given: conclusionIn(registers) };
  if (!givesNoPoints(framework)) return { conclusion, lines: null };
  const levelOf = new Map(
    framework.levels.flatMap(({ groups }, level) =>
      groups.flatMap(({ indicators }) => indicators.map(({ id }) => [id, level] as const)),
    ),
  );
  const lines = formLines(framework, answersBehind(framework, registers)).map((line) =>
    lineFor(line, levelOf.get(line.indicator) ?? 0, work),
  );
  return { conclusion, lines };
}
