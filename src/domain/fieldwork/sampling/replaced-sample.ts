import type { Said } from '../../journal/revisions';
import type { FieldBody } from '../field-act';
import type { SamplingPlan } from '../sampling-plan';
import { type Draw, type DrawReason, isDrawable } from './draw-sample';
import type { RankedUnit } from './rank-units';

export type Replacement = Said<FieldBody<'sample.replaced'>>;

/** A unit of the sample as it stands; `instead` says which replacement brought it in. */
export interface SampleMember extends RankedUnit {
  readonly why: DrawReason | 'replacement';
  readonly instead: Replacement | null;
}

/** Why a replacement changes nothing. */
export type ReplacementFault = 'outNotDrawn' | 'outMandatory' | 'inUnknown' | 'inAlready' | 'inOut';

/** The sample after everything that was replaced, in the order in which it was said. */
export interface SampleNow {
  readonly members: readonly SampleMember[];
  /** Units that were taken out, with the replacement that did. */
  readonly out: readonly (RankedUnit & { readonly by: Replacement })[];
  readonly without: readonly { readonly said: Replacement; readonly fault: ReplacementFault }[];
}

class Members {
  private readonly ranked: ReadonlyMap<string, RankedUnit>;
  readonly inside: Map<string, SampleMember>;
  readonly out = new Map<string, RankedUnit & { readonly by: Replacement }>();
  readonly without: { said: Replacement; fault: ReplacementFault }[] = [];

  constructor({ ranked, drawn }: Draw) {
    this.ranked = new Map(ranked.map((each) => [each.unit.id, each]));
    this.inside = new Map(drawn.map((each) => [each.unit.id, { ...each, instead: null }]));
  }

  replace(said: Replacement): void {
    const { out, in: into } = said.value;
    const [leaving, coming] = [this.inside.get(out), this.ranked.get(into)];
    const fault = this.faultOf(leaving, coming);
    if (fault !== null || leaving === undefined || coming === undefined) {
      this.without.push({ said, fault: fault ?? 'inUnknown' });
      return;
    }
    this.inside.delete(out);
    const { unit, rank, digest } = leaving;
    this.out.set(out, { unit, rank, digest, by: said });
    this.inside.set(into, { ...coming, why: 'replacement', instead: said });
  }

  private faultOf(
    leaving: SampleMember | undefined,
    coming: RankedUnit | undefined,
  ): ReplacementFault | null {
    if (leaving === undefined) return 'outNotDrawn';
    if (leaving.why === 'mandatory') return 'outMandatory';
    if (coming === undefined) return 'inUnknown';
    if (this.inside.has(coming.unit.id)) return 'inAlready';
    return this.out.has(coming.unit.id) ? 'inOut' : null;
  }
}

const byRank = (a: RankedUnit, b: RankedUnit): number => a.rank - b.rank;

/**
 * The sample as it stands. A replacement that cannot have its meaning (two people replaced one unit
 * without knowing of each other) changes nothing and is told.
 */
export function sampleNow(
  { id }: Pick<SamplingPlan, 'id'>,
  draw: Draw,
  replacements: readonly Replacement[],
): SampleNow {
  const members = new Members(draw);
  for (const said of replacements) if (said.value.sample === id) members.replace(said);
  return {
    members: [...members.inside.values()].sort(byRank),
    out: [...members.out.values()].sort(byRank),
    without: members.without,
  };
}

/** Units that may come in, in the order of the draw: the first is the next in rank. */
export function candidatesFor(
  plan: SamplingPlan,
  { ranked }: Draw,
  { members, out }: SampleNow,
): readonly RankedUnit[] {
  const taken = new Set([...members, ...out].map(({ unit }) => unit.id));
  return ranked.filter(({ unit }) => !taken.has(unit.id) && isDrawable(plan, unit));
}
