import type { PolicyPack } from './policy-pack';

/** What is wrong with a pack that its schema cannot see. */
export type PolicyPackFault =
  | { readonly kind: 'duplicate-id'; readonly id: string }
  | { readonly kind: 'unknown-grade'; readonly id: string; readonly label: string }
  | { readonly kind: 'nothing-below-barred'; readonly id: string; readonly label: string }
  | { readonly kind: 'range-reversed'; readonly id: string }
  | { readonly kind: 'months-reversed'; readonly id: string };

/** Ids of everything in a pack that has one. */
const idsOf = (pack: PolicyPack): readonly string[] => [
  ...pack.ratingCaps.map(({ id }) => id),
  ...pack.exAnte.triggers.map(({ id }) => id),
  ...pack.gates.map(({ id }) => id),
  ...pack.selfEvaluation.triggers.map(({ id }) => id),
  ...pack.calendar.map(({ id }) => id),
  ...pack.resultUses.map(({ id }) => id),
  ...(pack.sampling?.always ?? []).map(({ id }) => id),
  ...pack.followUps.map(({ id }) => id),
];

function gradeFaults({ gradeScheme, ratingCaps, resultUses }: PolicyPack): PolicyPackFault[] {
  const labels = gradeScheme.grades.map(({ label }) => label);
  const named = [
    ...ratingCaps.map(({ id, barred }) => ({ id, label: barred })),
    ...resultUses.flatMap(({ id, grades }) => grades.map((label) => ({ id, label }))),
  ];
  const last = ratingCaps.filter(({ barred }) => barred === labels.at(-1));
  return [
    ...named
      .filter(({ label }) => !labels.includes(label))
      .map(({ id, label }) => ({ kind: 'unknown-grade' as const, id, label })),
    ...last.map(({ id, barred }) => ({ kind: 'nothing-below-barred' as const, id, label: barred })),
  ];
}

function orderFaults({ resultUses, calendar }: PolicyPack): PolicyPackFault[] {
  const ranges = resultUses.filter(
    ({ consequence: of }) => of.kind === 'reduceRange' && of.leastPpm > of.mostPpm,
  );
  const months = calendar.filter(
    ({ time }) => time.kind === 'months' && (time.fromMonth ?? 0) > time.toMonth,
  );
  return [
    ...ranges.map(({ id }) => ({ kind: 'range-reversed' as const, id })),
    ...months.map(({ id }) => ({ kind: 'months-reversed' as const, id })),
  ];
}

/** All faults of a pack that would make its decisions ambiguous; empty when there are none. */
export function checkPolicyPack(pack: PolicyPack): readonly PolicyPackFault[] {
  const ids = idsOf(pack);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  return [
    ...twice.map((id) => ({ kind: 'duplicate-id' as const, id })),
    ...gradeFaults(pack),
    ...orderFaults(pack),
  ];
}
