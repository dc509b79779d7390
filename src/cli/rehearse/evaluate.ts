import { createHash } from 'node:crypto';
import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import type { Evidence } from '../../domain/evidence/evidence';
import { type Indicator, indicatorsOf } from '../../domain/framework/framework';
import { type AppendInput, appendAct } from '../../store/append';
import type { Writer } from '../../store/writer';
import { sha256Hex } from '../../trust/digest';
import { madePhoto } from './made-photo';

type Act = AppendInput['act'];

function scoringActs({ id, rule, weightMilli }: Indicator): readonly Act[] {
  const indicator = id;
  const reason = '演示：现场抽查发现个别资料不齐。';
  const explained: Act = { type: 'deduction.explained', body: { indicator, reason } };
  switch (rule.kind) {
    case 'judgement': {
      const scoreMilli = weightMilli - 500;
      return [{ type: 'score.judged', body: { indicator, scoreMilli } }, explained];
    }
    case 'ratio': {
      const figures = [
        [rule.numerator.id, 950_000],
        [rule.denominator.id, 1_000_000],
      ] as const;
      const entered = figures.map(
        ([figure, value]): Act => ({ type: 'figure.entered', body: { indicator, figure, value } }),
      );
      return [...entered, explained];
    }
    case 'checkpoints': {
      const assessed = rule.points.map(
        ({ id: checkpoint }, i): Act => ({
          type: 'checkpoint.assessed',
          body: { indicator, checkpoint, finding: i === 0 ? 'partly' : 'met' },
        }),
      );
      return [...assessed, explained];
    }
  }
}

function photoInput(
  writer: Writer,
  pkg: AssignmentPackage,
  indicator: string,
  bytes: Uint8Array<ArrayBuffer>,
): AppendInput {
  const { at } = writer.clock.now();
  const [site] = pkg.sites;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { latE7, lonE7 } = site ?? { latE7: 0, lonE7: 0 };
  const evidence: Evidence = {
    ...{ sha256, size: bytes.length, mediaType: 'image/jpeg', source: 'camera', capturedAt: at },
    proves: { indicator, checkpoint: null, site: site?.id ?? null },
    fixes: [{ latE7, lonE7, accuracyCm: 800, altitudeCm: null, at, ageMs: 0 }],
    noPosition: null,
  };
  return {
    assignment: pkg.assignment,
    act: { type: 'evidence.captured', body: { evidence } },
    evidence: { sha256, bytes: new Blob([bytes], { type: 'image/jpeg' }), thumbnail: null },
  };
}

/** The declaration that comes before all work. */
export async function declareIndependence(writer: Writer, pkg: AssignmentPackage) {
  const declaration = await sha256Hex(pkg.independenceDeclaration);
  return appendAct(writer, {
    assignment: pkg.assignment,
    act: {
      type: 'independence.declared',
      body: { declaration, outcome: 'independent', detail: '' },
    },
  });
}

/**
 * Everything that an evaluator enters for some indicators, with `photos` photos spread over them.
 * @returns hashes of the entries and digests of the photos that were made
 */
export async function evaluate(
  writer: Writer,
  pkg: AssignmentPackage,
  indicators: readonly Indicator[],
  photos: { readonly count: number; readonly bytes: number },
): Promise<{ readonly entries: readonly string[]; readonly evidence: readonly string[] }> {
  const entries: string[] = [];
  const evidence: string[] = [];
  const { assignment } = pkg;
  for (const [i, indicator] of indicators.entries()) {
    for (const act of scoringActs(indicator)) {
      entries.push((await appendAct(writer, { assignment, act })).hash);
    }
    for (let k = i; k < photos.count; k += indicators.length) {
      const input = photoInput(writer, pkg, indicator.id, madePhoto(photos.bytes));
      entries.push((await appendAct(writer, input)).hash);
      if (input.evidence !== undefined) evidence.push(input.evidence.sha256);
    }
  }
  return { entries, evidence };
}

/** The indicators of a package in two halves, since a visit is seldom done in one go. */
export function halvesOf({ framework }: AssignmentPackage): readonly (readonly Indicator[])[] {
  const all = indicatorsOf(framework);
  const middle = Math.ceil(all.length / 2);
  return [all.slice(0, middle), all.slice(middle)];
}
