import { describe, expect, it } from 'vitest';
import type { AssignmentPackage } from '../../../src/domain/assignment/assignment-package';
import { fieldPlanOf } from '../../../src/domain/fieldwork/field-plan';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { checkManifest } from '../../../src/domain/report/check-manifest';
import { evidenceGaps, evidenceIsRequired } from '../../../src/domain/report/evidence-gaps';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { type HistoryMaker, madePackage } from '../../support/journal-maker';
import { sha256Of } from '../../support/made-ids';
import { compose, composed, groundOf, type Scene, scene } from '../../support/report-scene';

function walled(): AssignmentPackage {
  const pkg = madePackage();
  return { ...pkg, fieldPlan: { ...fieldPlanOf(pkg), evidenceRequirement: 'wall' } };
}

function gapsIn(history: HistoryMaker) {
  const evaluation = history.fold();
  return evidenceGaps(scoreEvaluation(history.package.framework, evaluation), evaluation);
}

/** One picture that was captured for A11 is assigned to every other indicator. */
function proveAll({ history, anna }: Scene): void {
  for (const { id } of indicatorsOf(history.package.framework)) {
    anna.act('evidence.assigned', {
      ...{ sha256: sha256Of('first'), indicator: id, checkpoint: null, site: null },
    });
  }
}

describe('evidence gaps', () => {
  it('[EV8] lists full marks without evidence, and not a deduction that has its reason', () => {
    const { history, anna, lead } = scene();
    const before = gapsIn(history).map(({ indicator }) => indicator);
    expect(before).toHaveLength(15);
    expect(before).not.toContain('A11');
    expect(before).not.toContain('B12');
    anna.act('evidence.assigned', {
      ...{ sha256: sha256Of('first'), indicator: 'D12', checkpoint: null, site: null },
    });
    expect(gapsIn(history).map(({ indicator }) => indicator)).not.toContain('D12');
    lead.act('deduction.explained', { indicator: 'B12', reason: '' });
    expect(gapsIn(history)).toContainEqual({
      ...{ indicator: 'B12', lack: 'deductionWithoutBasis' },
    });
  });

  it('[EV9] blocks nothing by default, and every gap where the assignment makes a wall of it', () => {
    expect(compose(scene()).ok).toBe(true);
    const blocked = scene(walled());
    const result = compose(blocked);
    expect(result.ok ? [] : result.error.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 15 }, () => 'no-evidence'),
    );
    proveAll(blocked);
    expect(compose(blocked).ok).toBe(true);
  });

  it('[EV9] does not check where the evidence that a wall asks for is not in the journals', () => {
    const honest = scene(walled());
    proveAll(honest);
    const { history } = honest;
    const check = (manifest: ReturnType<typeof composed>, of: HistoryMaker) =>
      checkManifest(manifest, groundOf(of));
    const manifest = composed(honest);
    expect(check(manifest, history)).toEqual([]);
    const bare = scene(walled());
    const { journals } = bare.history.fold();
    expect(Object.keys(journals)).toHaveLength(2);
    const heads = Object.fromEntries(
      bare.history.devices.map(({ journal, head }) => [
        journal,
        { seq: head.entry.seq, hash: head.hash },
      ]),
    );
    const faults = check({ ...manifest, journals: heads }, bare.history);
    expect(faults).toContainEqual({
      kind: 'not-sealable',
      blocker: { kind: 'no-evidence', indicator: 'D12', lack: 'fullMarkWithoutEvidence' },
    });
  });

  it('[EV9] reads the one word of a plan whose form it does not know', () => {
    const pkg = { ...madePackage(), fieldPlan: { v: 9, evidenceRequirement: 'wall' } };
    expect(evidenceIsRequired(pkg)).toBe(true);
    expect(evidenceIsRequired(madePackage())).toBe(false);
  });
});
