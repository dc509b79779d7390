import { describe, expect, it } from 'vitest';
import { kindToSign } from '../../../src/features/report/signing/own-statement';
import type { Statement } from '../../../src/trust/statement';
import { PEOPLE } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';
import {
  LEAD_KEY,
  must,
  OTHER_KEY,
  seal,
  signedScene,
  statementOf,
  stateOf,
} from '../../support/report-reader';
import { knownScene } from '../../support/report-scene';
import type { TestKey } from '../../support/test-device';

const saidOf = async (
  history: Parameters<typeof stateOf>[0],
  lead: Parameters<typeof stateOf>[1],
) =>
  must(await stateOf(history, lead), 'signed').statements.map(({ statement }) => ({
    ...{ role: statement.role, kind: statement.kind },
  }));

const LEAD = { role: 'leadEvaluator', kind: 'report' };

describe('statements about a sealed report', () => {
  it('[PR47] count for everyone of the team, each in their own role', async () => {
    const { history, lead, anna, report } = await signedScene();
    const { digest: subject, shown } = report;
    const evaluator = { subject, shown, role: 'evaluator', person: PEOPLE.anna } as const;
    anna.act('statement.made', { statement: await statementOf(OTHER_KEY, evaluator) });
    expect(await saidOf(history, [lead])).toEqual([LEAD, { role: 'evaluator', kind: 'report' }]);
  });

  it.each<readonly [string, TestKey, Partial<Statement>]>([
    ['another key', LEAD_KEY, {}],
    ['another person', OTHER_KEY, { person: PEOPLE.bo }],
    ['another role', OTHER_KEY, { role: 'agencyReviewer' }],
    ['another report', OTHER_KEY, { subject: sha256Of('another') }],
    ['another text', OTHER_KEY, { shown: sha256Of('another') }],
  ])('[PR47] do not count under %s', async (_, key, changes) => {
    const { history, lead, anna, report } = await signedScene();
    const { digest: subject, shown } = report;
    const own = { subject, shown, role: 'evaluator', person: PEOPLE.anna } as const;
    const statement = await statementOf(key, { ...own, ...changes });
    anna.act('statement.made', { statement });
    expect(await saidOf(history, [lead])).toEqual([LEAD]);
  });

  it('[PR47] before the lead has signed, others may, and the report waits for the lead', async () => {
    const scene = knownScene();
    const { digest: subject, shown } = await seal(scene);
    const said = { subject, shown, role: 'evaluator', person: PEOPLE.anna } as const;
    scene.anna.act('statement.made', { statement: await statementOf(OTHER_KEY, said) });
    const state = must(await stateOf(scene.history, [scene.lead]), 'sealed');
    expect(state.statements).toHaveLength(1);
  });

  it('[PR47] each signs once, with what their role declares', async () => {
    const { history, lead } = await signedScene();
    const { statements } = must(await stateOf(history, [lead]), 'signed');
    expect(kindToSign('leadEvaluator', PEOPLE.lead, statements)).toBeNull();
    expect(kindToSign('evaluator', PEOPLE.anna, statements)).toBe('report');
    expect(kindToSign('agencyReviewer', PEOPLE.reviewer, statements)).toBe('review');
    expect(kindToSign('supervisor', idOf('somebody'), statements)).toBeNull();
  });
});
