import type { SampleResponse } from '../../../contract/desk-projects';
import { POLICY_PACKS } from '../../../domain/catalogue/policy-packs';
import { budgetOf, factsOf } from '../../../domain/commission/project';
import { samplePlan } from '../../../domain/policy/sampling';
import type { ServerDeps } from '../../deps';
import { projectOf, selectProjects } from './project-rows';

const PPM = 1_000_000;

/**
 * Which projects of a year a place's rules would have evaluated, so many of them; a project whose
 * budget is unknown counts as none. Null for an unknown place or one that has not ruled on sampling.
 */
export async function sampleProjects(
  { db }: ServerDeps,
  { year, pack: id, size }: { readonly year: number; readonly pack: string; readonly size: number },
): Promise<SampleResponse | null> {
  const pack = POLICY_PACKS.find((each) => each.id === id);
  if (pack === undefined) return null;
  const rows = await selectProjects(db).where('p.year', '=', year).execute();
  const held = new Map(rows.map((row) => [row.project, projectOf(row)]));
  const candidates = [...held].map(([project, of]) => ({
    ...factsOf(of),
    ...{ id: project, budgetFen: budgetOf(of) ?? 0 },
  }));
  const plan = samplePlan(pack, candidates, size);
  if (plan === null) return null;
  const ppm = (share: { valueOf(): number } | null) =>
    share === null ? null : Math.floor(share.valueOf() * PPM);
  return {
    picks: plan.picks.flatMap(({ id: project, reason }) => {
      const of = held.get(project);
      if (of === undefined) return [];
      const { name, department } = of;
      const rules = reason.kind === 'always' ? [...reason.rules] : [];
      return [{ project, name, department, budgetFen: budgetOf(of), reason: reason.kind, rules }];
    }),
    unclear: plan.unclear.flatMap((project) => held.get(project)?.name ?? []),
    projectPpm: ppm(plan.projectShare) ?? 0,
    moneyPpm: ppm(plan.moneyShare),
    aboveSize: plan.aboveSize,
  };
}
