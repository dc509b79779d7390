import { rankingText } from '../domain/fieldwork/sampling/rank-units';
import type { SamplingPlan } from '../domain/fieldwork/sampling-plan';
import { sha256Hex } from './digest';

/** What gives each unit of a list its place in the draw, by id. */
export async function sampleDigests({
  seed,
  units,
}: Pick<SamplingPlan, 'seed' | 'units'>): Promise<ReadonlyMap<string, string>> {
  const digests = units.map(
    async ({ id }) => [id, await sha256Hex(rankingText(seed, id))] as const,
  );
  return new Map(await Promise.all(digests));
}
