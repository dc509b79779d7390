import type { UseResponse } from '../../contract/results-use';
import { printDecimal } from '../../domain/kernel/print-decimal';
import { parseTypedDecimal } from '../../domain/kernel/typed-decimal';
import type { PolicyPack } from '../../domain/policy/policy-pack';
import { type FactFlag, factFlag } from '../../domain/policy/project-facts';
import { type EvaluatedBy, evaluatedBy } from '../../domain/policy/result-use';
import type { BudgetBasis } from '../../domain/results/budget-decision';
import { EVALUATED_BY_WORDS, FLAG_WORDS } from '../../text/policy-words';
import { BUDGET_DESK_WORDS as WORDS } from '../../text/use-desk-words';
import { TextField } from '../../ui/text-field';
import { PlainSelect } from '../frameworks/plain-select';

/** An amount is typed as 万元 and kept as fen. */
export const WAN_DECIMALS = 6;

/** What is typed of a result's money and facts; an empty amount or an absent flag is unknown. */
export interface TypedBasis {
  readonly evaluatedBy: EvaluatedBy;
  readonly evaluatedYear: string;
  readonly nextYear: string;
  readonly outturn: string;
  readonly flags: Partial<Readonly<Record<FactFlag, boolean>>>;
}

const wanOf = (fen: number | null | undefined): string =>
  fen == null ? '' : printDecimal(fen, WAN_DECIMALS, 'shortest');

/** The fields as they stand at first: what the bureau knows of the project, nothing made up. */
export const firstTyped = (project: UseResponse['project']): TypedBasis => ({
  ...{ evaluatedBy: 'fiscal', nextYear: '', flags: project?.flags ?? {} },
  ...{ evaluatedYear: wanOf(project?.budgetFen), outturn: wanOf(project?.outturnFen) },
});

/** Flags that a place's exemptions ask for. */
function askedFlags({ resultUses }: PolicyPack): readonly FactFlag[] {
  const asked = resultUses.flatMap(({ exempt }) =>
    exempt.flatMap((condition) => (condition.kind === 'flag' ? [condition.flag] : [])),
  );
  return factFlag.options.filter((flag) => asked.includes(flag));
}

function fenOf(typed: string): number | null | 'wrong' {
  if (typed.trim() === '') return null;
  const read = parseTypedDecimal(typed, WAN_DECIMALS);
  return read.ok && read.value >= 0 ? read.value : 'wrong';
}

/** What was typed as the rules ask for it; null where an amount cannot be read. */
export function basisOf(typed: TypedBasis, pack: PolicyPack): BudgetBasis | null {
  const [evaluatedYearFen, nextYearFen, outturnFen] = [
    ...[fenOf(typed.evaluatedYear), fenOf(typed.nextYear), fenOf(typed.outturn)],
  ];
  if (evaluatedYearFen === 'wrong' || nextYearFen === 'wrong' || outturnFen === 'wrong')
    return null;
  const asked = askedFlags(pack).flatMap((flag) => {
    const is = typed.flags[flag];
    return is === undefined ? [] : [[flag, is] as const];
  });
  return {
    ...{ pack: pack.id, evaluatedBy: typed.evaluatedBy, flags: Object.fromEntries(asked) },
    evaluatedYearFen: evaluatedYearFen ?? null,
    ...{ nextYearFen: nextYearFen ?? null, outturnFen: outturnFen ?? null },
  };
}

const BY = evaluatedBy.options.map((value) => ({ value, label: EVALUATED_BY_WORDS[value] }));
const ANSWERS = [
  { value: '', label: WORDS.unknown },
  { value: 'true', label: WORDS.yes },
  { value: 'false', label: WORDS.no },
] as const;

export interface BasisFieldsProps {
  readonly typed: TypedBasis;
  readonly pack: PolicyPack;
  readonly onTyped: (typed: TypedBasis) => void;
}

/** The fields of what a suggestion is asked with. */
export function BasisFields({ typed, pack, onTyped }: BasisFieldsProps) {
  const money = (key: 'evaluatedYear' | 'nextYear' | 'outturn') => (
    <TextField
      label={WORDS[key]}
      inputMode="decimal"
      value={typed[key]}
      error={fenOf(typed[key]) === 'wrong' ? WORDS.notMoney : undefined}
      onChange={({ target }) => onTyped({ ...typed, [key]: target.value })}
    />
  );
  return (
    <>
      <PlainSelect
        label={WORDS.evaluatedBy}
        value={typed.evaluatedBy}
        options={BY}
        onChoose={(by) => onTyped({ ...typed, evaluatedBy: by })}
      />
      {money('evaluatedYear')}
      {money('nextYear')}
      {money('outturn')}
      {askedFlags(pack).map((flag) => {
        const is = typed.flags[flag];
        return (
          <PlainSelect
            key={flag}
            label={WORDS.flagOf(FLAG_WORDS[flag].yes)}
            value={is === undefined ? '' : is ? 'true' : 'false'}
            options={ANSWERS}
            onChoose={(answer) => {
              const { [flag]: _, ...others } = typed.flags;
              const known = answer === '' ? others : { ...others, [flag]: answer === 'true' };
              onTyped({ ...typed, flags: known });
            }}
          />
        );
      })}
    </>
  );
}
