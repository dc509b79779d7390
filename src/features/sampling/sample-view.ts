import { coverageOf, type VisitState, visitState } from '../../domain/fieldwork/sampling/coverage';
import type { Draw } from '../../domain/fieldwork/sampling/draw-sample';
import {
  candidatesFor,
  type SampleMember,
  sampleNow,
} from '../../domain/fieldwork/sampling/replaced-sample';
import type { SamplingPlan } from '../../domain/fieldwork/sampling-plan';
import type { AssignmentWork } from '../../store/assignment-work';
import { wholeEvaluation } from '../../store/whole-evaluation';

/** A unit of the sample with whether somebody was there. */
export interface SeenMember extends SampleMember {
  readonly visit: VisitState;
}

/** Everything that the page shows of one list. */
export function sampleView(work: AssignmentWork, plan: SamplingPlan, draw: Draw) {
  const { replacements, visits } = wholeEvaluation(work).fieldwork;
  const now = sampleNow(plan, draw, replacements);
  const visited = new Set(visits.map(({ value }) => value.site));
  const members: readonly SeenMember[] = now.members.map((each) => ({
    ...each,
    visit: visitState(each.unit, visited),
  }));
  const units = members.map(({ unit }) => unit);
  const there = members.filter(({ visit }) => visit === 'visited').map(({ unit }) => unit);
  return {
    ...{ members, out: now.out, without: now.without },
    candidates: candidatesFor(plan, draw, now),
    coverage: coverageOf(plan, units),
    visited: coverageOf(plan, there),
  };
}
export type SampleView = ReturnType<typeof sampleView>;

/** Members that wait for a visit, and apart from them those that no visit can be matched with. */
export const openMembers = (members: readonly SeenMember[]) => ({
  open: members.filter(({ visit }) => visit === 'notYet'),
  siteless: members.filter(({ visit }) => visit === 'noSite'),
});

/** Members whose name or id holds what is typed. */
export function matching<T extends { readonly unit: { readonly id: string; name: string } }>(
  all: readonly T[],
  typed: string,
): readonly T[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return all;
  return all.filter(({ unit: { id, name } }) => `${id} ${name}`.toLowerCase().includes(wanted));
}
