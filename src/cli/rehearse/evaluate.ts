import { createHash } from 'node:crypto';
import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import type { Evidence } from '../../domain/evidence/evidence';
import { type Indicator, indicatorsOf } from '../../domain/framework/framework';
import { type Asked, askedBy, judgedLimitMilli } from '../../domain/framework/rule-inputs';
import { appendAct } from '../../store/append';
import type { AppendInput } from '../../store/append-input';
import type { Writer } from '../../store/writer';
import { sha256Hex } from '../../trust/digest';
import { madePhoto } from './made-photo';

type Act = AppendInput['act'];

/** What a rehearsal enters for one thing that a rule asks for: something is always taken off. */
function answerTo(asked: Asked, index: number, { id: indicator, weightMilli }: Indicator): Act {
  switch (asked.kind) {
    case 'checkpoint': {
      const finding = index === 0 ? 'partly' : 'met';
      const allowed = asked.checkpoint.choices.includes(finding) ? finding : 'notMet';
      const body = { indicator, checkpoint: asked.checkpoint.id, finding: allowed } as const;
      return { type: 'checkpoint.assessed', body };
    }
    case 'figure': {
      const value = index === 0 ? 950_000 : 1_000_000;
      return { type: 'figure.entered', body: { indicator, figure: asked.figure.id, value } };
    }
    case 'text': {
      const text = '演示：按资料核对，情况属实。';
      return { type: 'answer.written', body: { indicator, question: asked.text.id, text } };
    }
    case 'choice': {
      const [first] = asked.choice.options;
      const choices = first === undefined ? [] : [first.id];
      return { type: 'choice.made', body: { indicator, question: asked.choice.id, choices } };
    }
    case 'score': {
      const { part } = asked.score;
      const scoreMilli = Math.max(0, judgedLimitMilli(weightMilli, asked.score) - 500);
      const body = { indicator, scoreMilli, ...(part === null ? {} : { part }) };
      return { type: 'score.judged', body };
    }
  }
}

function scoringActs(indicator: Indicator): readonly Act[] {
  const reason = '演示：现场抽查发现个别资料不齐。';
  return [
    ...askedBy(indicator.rule).map((asked, index) => answerTo(asked, index, indicator)),
    { type: 'deduction.explained', body: { indicator: indicator.id, reason } },
  ];
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
