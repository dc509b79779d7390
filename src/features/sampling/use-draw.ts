import { useEffect, useState } from 'react';
import { type Draw, drawSample } from '../../domain/fieldwork/sampling/draw-sample';
import { rankUnits } from '../../domain/fieldwork/sampling/rank-units';
import type { SamplingPlan } from '../../domain/fieldwork/sampling-plan';
import { sampleDigests } from '../../trust/sample-digests';

/** Draws from the beginning: list, seed, digests, ranks. */
export const drawFrom = async (plan: SamplingPlan): Promise<Draw> =>
  drawSample(plan, rankUnits(plan, await sampleDigests(plan)));

/** The draw of a plan; undefined while it is being made. */
export function useDraw(plan: SamplingPlan): Draw | undefined {
  const [draw, setDraw] = useState<{ plan: SamplingPlan; draw: Draw }>();
  useEffect(() => {
    let wanted = true;
    void drawFrom(plan).then((made) => wanted && setDraw({ plan, draw: made }));
    return () => {
      wanted = false;
    };
  }, [plan]);
  return draw?.plan === plan ? draw.draw : undefined;
}
