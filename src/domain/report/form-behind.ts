import type { Framework, Indicator } from '../framework/framework';
import { indicatorsOf } from '../framework/framework';
import { isUnscored } from '../framework/is-unscored';
import { askedByUnscored, type UnscoredAsked } from '../framework/unscored-inputs';
import {
  answerField,
  checkpointField,
  choiceField,
  conclusionField,
  type Field,
  figureField,
  type Registers,
  standingValue,
  valuesOf,
} from '../journal/register';
import type { Blocker } from './blocker';
import type { Manifest } from './manifest';

/** A question of a form with the register that its answer is in. */
export function placeOfAnswer(indicator: string, asked: UnscoredAsked): readonly [string, Field] {
  switch (asked.kind) {
    case 'figure':
      return [asked.figure.id, figureField(indicator, asked.figure.id)];
    case 'checkpoint':
      return [asked.checkpoint.id, checkpointField(indicator, asked.checkpoint.id)];
    case 'text':
      return [asked.text.id, answerField(indicator, asked.text.id)];
    case 'choice':
      return [asked.choice.id, choiceField(indicator, asked.choice.id)];
  }
}

/** What stands for one indicator without points; what was left empty is left out. */
function valuesFor({ id, rule }: Indicator, registers: Registers) {
  if (!isUnscored(rule)) return [];
  return askedByUnscored(rule).flatMap((asked) => {
    const [question, field] = placeOfAnswer(id, asked);
    const held = standingValue(registers, field);
    if (held === null || held === 'conflict' || held.value === '') return [];
    return [{ question, value: held.value }];
  });
}

/** What was entered where nothing gives points; nothing of a framework that scores. */
export function answersBehind(
  framework: Framework,
  registers: Registers,
): Pick<Manifest, 'answers'> {
  const answers = indicatorsOf(framework).flatMap((indicator) => {
    const values = valuesFor(indicator, registers);
    return values.length === 0 ? [] : [{ indicator: indicator.id, values }];
  });
  return answers.length === 0 ? {} : { answers };
}

/** The conclusion that stands; null where none was given, or where differing ones stand. */
export function conclusionIn(registers: Registers): NonNullable<Manifest['conclusion']> | null {
  const [label, part, reason] = (['label', 'part', 'reason'] as const).map((each) => {
    const held = standingValue(registers, conclusionField(each));
    return held === null || held === 'conflict' ? null : held.value;
  });
  if (label == null || part == null || reason == null) return null;
  return { label, part, reason };
}

/** Conclusions that stand side by side, each whole, with who gave it and when. */
export function conclusionsIn(registers: Registers) {
  const [parts, reasons] = [conclusionField('part'), conclusionField('reason')].map(
    (field) => new Map(valuesOf(registers, field).map(({ hash, value }) => [hash, value])),
  );
  return valuesOf(registers, conclusionField('label')).map(
    ({ value: label, person, at, hash }) => ({
      ...{ label, part: parts?.get(hash) ?? '', reason: reasons?.get(hash) ?? '' },
      ...{ person, at, hash },
    }),
  );
}

/** The conclusion as the manifest states it, where the framework asks for one. */
export function conclusionBehind(
  { conclusions }: Framework,
  registers: Registers,
): Pick<Manifest, 'conclusion'> {
  const given = conclusions === undefined ? null : conclusionIn(registers);
  return given == null ? {} : { conclusion: given };
}

/** A framework with conclusions waits for one; differing ones are a conflict and named as such. */
export function conclusionBlockers(
  { conclusions }: Framework,
  registers: Registers,
): readonly Blocker[] {
  const isOpen = standingValue(registers, conclusionField('label')) === null;
  return conclusions !== undefined && isOpen ? [{ kind: 'conclusion' }] : [];
}
