import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/domain/journal/register';
import type { Blocker } from '../../../src/domain/report/blocker';
import { unitText } from '../../../src/domain/report/unit-text';
import {
  askedAt,
  CONCLUSION_DRAFT,
  distinctBlockers,
  draftObstacles,
} from '../../../src/features/report/obstacle';
import { rowOf } from '../../../src/features/report/obstacle-list';
import { signingFailure } from '../../../src/features/report/seal-and-sign';
import { appendAct } from '../../../src/store/append';
import { SIGNING_FAILURE_WORDS } from '../../../src/text/report-words';
import { canonicalText } from '../../../src/trust/canonical';
import { sha256Hex } from '../../../src/trust/digest';
import type { Statement } from '../../../src/trust/statement';
import { formScene } from '../../support/form-scene';
import { HistoryMaker, PEOPLE } from '../../support/journal-maker';
import { sha256Of } from '../../support/made-ids';
import { workOf } from '../../support/made-work';
import {
  evidenceOf,
  LEAD_KEY,
  must,
  OTHER_KEY,
  seal,
  sign,
  signedScene,
  statementOf,
  stateOf,
} from '../../support/report-reader';
import { knownScene, oversized } from '../../support/report-scene';
import { makeStorePhone } from '../../support/store-phone';
import type { TestKey } from '../../support/test-device';

describe('what blocks a report', () => {
  it('[UI42] names every unfinished indicator once, though it also holds a conflict', async () => {
    const history = new HistoryMaker();
    const [lead, anna] = [history.device('lead'), history.device('anna')];
    lead.act('score.judged', { indicator: 'D12', scoreMilli: 1000 });
    anna.act('score.judged', { indicator: 'D12', scoreMilli: 2000 });
    const { obstacles } = must(await stateOf(history, [lead]), 'blocked');
    const named = obstacles.filter(
      (each) => ('indicator' in each && each.indicator === 'D12') || each.kind === 'conflict',
    );
    expect(named).toHaveLength(1);
  });

  it('[UI42] names a journal that forked twice once', async () => {
    const { history, lead, anna } = knownScene();
    const twin = anna.cloned();
    anna.capture('third');
    twin.capture('fourth');
    const again = twin.cloned();
    history.devices.push(twin, again);
    twin.capture('fifth');
    again.capture('sixth');
    const { obstacles } = must(await stateOf(history, [lead]), 'blocked');
    expect(obstacles).toMatchObject([{ kind: 'fork', journal: anna.journal }]);
  });

  it('[UI42] waits for typed values that were never recorded', async () => {
    const { history, lead } = knownScene();
    const drafts = ['deduction:B12', 'capture:B12', 'declaration:detail'];
    const state = must(await stateOf(history, [lead], { drafts }), 'blocked');
    expect(state.obstacles).toEqual([{ kind: 'draft', indicator: 'B12', page: 'indicator' }]);
    expect(draftObstacles(workOf(history), ['score:unknown'])).toEqual([]);
  });
});

describe('what the unit said of a sealed report', () => {
  it('[PR105] [PR106] leaves it as it is, with its papers also of what was put right since', async () => {
    const of = await signedScene();
    const { history, lead, anna, report } = of;
    const said = (paper: string, replaces: string | null) => {
      anna.capture(paper, { indicator: null });
      const body = { report: report.digest, verdict: 'object', text: paper, replaces } as const;
      const { hash } = anna.onCourse('acknowledgement.recorded', {
        ...{ ...body, evidence: [sha256Of(paper)] },
      });
      return hash;
    };
    const first = said('first paper', null);
    expect((await stateOf(history, [lead])).kind).toBe('signed');
    const text = unitText(
      {
        ...{ report: report.digest, verdict: 'object', text: 'first paper', replaces: null },
        ...{ evidence: [sha256Of('first paper')], hash: first },
      },
      history.package,
    );
    const statement = await statementOf(OTHER_KEY, {
      ...{ kind: 'acknowledgement', subject: report.digest, shown: await sha256Hex(text) },
      ...{ role: 'evaluator', person: anna.person },
    });
    anna.act('statement.made', { statement });
    said('second paper', first);
    const state = must(await stateOf(history, [lead]), 'signed');
    // Whoever verifies the bundle counts the signature over what was put right, too.
    expect(state.statements.map(({ statement: { kind }, unit }) => [kind, unit])).toEqual([
      ['report', null],
      ['acknowledgement', first],
    ]);
  });
});

describe('a conclusion in words', () => {
  it('[UI42] that differs in each of its parts is one thing in the way, and leads to its page', async () => {
    const { history, lead } = formScene('opinions');
    const elsewhere = history.device('lead', 'second phone');
    elsewhere.act('conclusion.given', { label: '不予支持', part: '', reason: '资金没有落实' });
    const { obstacles } = must(await stateOf(history, [lead]), 'blocked');
    expect(obstacles.map(({ kind }) => kind)).toEqual(['conflict']);
    const [only] = obstacles;
    expect(only && rowOf(only, workOf(history)).to).toContain('/report/conclusion');
  });

  it('[UF6] bars the seal while it is typed and not entered, where one is asked for', async () => {
    const { history, lead } = formScene('opinions');
    const drafts = [CONCLUSION_DRAFT];
    expect((await stateOf(history, [lead])).kind).toBe('ready');
    const { obstacles } = must(await stateOf(history, [lead], { drafts }), 'blocked');
    expect(obstacles).toEqual([{ kind: 'conclusion-draft' }]);
    const plain = knownScene();
    expect((await stateOf(plain.history, [plain.lead], { drafts })).kind).toBe('ready');
  });
});

describe('where an obstacle is settled', () => {
  it('[UI45] leads what concerns the unit’s own scores to their page, beside the indicator’s', async () => {
    const { history, lead, anna } = knownScene();
    const own = (scoreMilli: number) => [{ indicator: 'D12', scoreMilli }];
    lead.act('selfScores.imported', { file: null, scores: own(1000) });
    anna.act('selfScores.imported', { file: null, scores: own(2000) });
    const drafts = ['deduction:B12', 'difference:B12', 'selfScore:B12'];
    const { obstacles } = must(await stateOf(history, [lead], { drafts }), 'blocked');
    expect(obstacles.map((each) => [each.kind, askedAt(each)])).toEqual([
      ['conflict', { indicator: 'D12', page: 'self' }],
      ['draft', { indicator: 'B12', page: 'indicator' }],
      ['draft', { indicator: 'B12', page: 'self' }],
    ]);
  });

  it('[UI45] names a conflict of the unit’s own score though its indicator is unfinished', () => {
    const unfinished = {
      kind: 'indicator',
      indicator: 'D12',
      status: 'unscored',
      missing: [],
    } satisfies Blocker;
    const conflict = (field: Field) => ({ kind: 'conflict', field }) as const;
    const [score, self] = [conflict('score:D12'), conflict('selfScore:D12')];
    const all: Blocker[] = [unfinished, score, self, conflict('difference:D12')];
    expect(distinctBlockers(all)).toEqual([unfinished, self]);
    const unexplained = { kind: 'difference', indicator: 'D12' } as const;
    const reasons = conflict('difference:D12');
    expect(distinctBlockers([unexplained])).toEqual([unexplained]);
    expect(distinctBlockers([unexplained, reasons])).toEqual([reasons]);
  });
});

describe('sealing and signing', () => {
  it('[UI44] previews the manifest and the text that are sealed and signed', async () => {
    const of = knownScene();
    const report = await seal(of);
    const state = must(await stateOf(of.history, [of.lead]), 'sealed');
    expect(state.report).toEqual(report);
    expect(report.digest).toBe(await sha256Hex(canonicalText(report.manifest)));
    expect(report.shown).toBe(await sha256Hex(report.summary));
    expect(report.summary).toContain(report.digest);
  });

  it('[UI44] does not take a signature over another manifest for its own', async () => {
    const of = knownScene();
    const report = await seal(of);
    await sign(of, await sha256Hex('another'), report.shown);
    must(await stateOf(of.history, [of.lead]), 'sealed');
  });
});

describe('a signature', () => {
  const forgeries: [string, 'lead' | 'anna', TestKey, Partial<Statement>][] = [
    ['a colleague says for the lead', 'anna', OTHER_KEY, {}],
    ['a colleague makes as herself', 'anna', OTHER_KEY, { person: PEOPLE.anna, role: 'evaluator' }],
    ['a colleague makes as a lead', 'anna', OTHER_KEY, { person: PEOPLE.anna }],
    ['the lead’s journal holds under another key', 'lead', OTHER_KEY, {}],
    ['the lead makes for somebody else', 'lead', LEAD_KEY, { person: PEOPLE.anna }],
    ['the lead makes in another role', 'lead', LEAD_KEY, { role: 'evaluator' }],
    ['is a review', 'lead', LEAD_KEY, { kind: 'review' }],
  ];

  it.each(forgeries)('[UI50] that %s signs no report', async (_what, who, key, said) => {
    const of = knownScene();
    of.lead.observe(of.anna);
    const { digest, shown } = await seal(of);
    const statement = await statementOf(key, { subject: digest, shown, ...said });
    of.anna.observe(of.lead);
    of[who].act('statement.made', { statement });
    must(await stateOf(of.history, [of.lead]), 'sealed');
    of.lead.observe(of.anna);
    await sign(of, digest, shown);
    const state = must(await stateOf(of.history, [of.lead]), 'signed');
    expect(state.statement).toMatchObject({ person: PEOPLE.lead, role: 'leadEvaluator' });
  });
});

describe('sealing that fails', () => {
  it('[UI52] tells a report that is too long from a phone that could not write', async () => {
    const { writer, assignment } = await makeStorePhone();
    const act = { type: 'report.sealed', body: { manifest: oversized() } } as const;
    const failure = await appendAct(writer, { assignment, act }).catch(signingFailure);
    expect(failure).toBe('too-large');
    expect(signingFailure(new Error('QuotaExceededError'))).toBe('failed');
    const { title } = SIGNING_FAILURE_WORDS['too-large'];
    expect(title).not.toBe(SIGNING_FAILURE_WORDS.failed.title);
  });
});

describe('delivery of a report', () => {
  it('[UI46] is signed and waiting until receipts cover the signature', async () => {
    const { history, lead } = await signedScene();
    const before = must(await stateOf(history, [lead]), 'signed');
    expect(before.waiting).toBeGreaterThan(0);
    const entries = new Map([[lead.journal, lead.head.entry.seq]]);
    must(await stateOf(history, [lead], { entries }), 'delivered');
    const short = new Map([[lead.journal, lead.head.entry.seq - 1]]);
    expect(must(await stateOf(history, [lead], { entries: short }), 'signed').waiting).toBe(1);
  });

  it('[UI46] waits for the bytes of this phone’s own evidence too', async () => {
    const { history, lead, anna, report } = await signedScene();
    const entries = new Map([lead, anna].map((each) => [each.journal, each.head.entry.seq]));
    const both = [lead, anna];
    expect(must(await stateOf(history, both, { entries }), 'signed').waiting).toBe(2);
    const evidence = new Set(report.manifest.evidence.map(({ sha256 }) => sha256));
    must(await stateOf(history, both, { entries, evidence }), 'delivered');
  });
});

describe('delivery of a report over a settled fork', () => {
  it('[UI46] waits for what this phone wrote, not for the other branch of its own journal', async () => {
    const of = knownScene();
    const { history, lead, anna } = of;
    const twin = anna.cloned();
    history.devices.push(twin);
    const trunkEnd = anna.head.entry.seq;
    for (const label of ['a', 'b', 'c']) anna.capture(label);
    twin.capture('d');
    lead.observe(anna).settle(anna.head, twin.head);
    const report = await seal(of);
    await sign(of, report.digest, report.shown);
    const entries = new Map([
      [lead.journal, lead.head.entry.seq],
      [twin.journal, twin.head.entry.seq],
    ]);
    const held = new Set(evidenceOf([twin]));
    must(await stateOf(history, [lead, twin], { entries, evidence: held }), 'delivered');
    const short = new Map(entries).set(twin.journal, trunkEnd);
    const waiting = await stateOf(history, [lead, twin], { entries: short, evidence: held });
    expect(must(waiting, 'signed').waiting).toBe(1);
  });
});

describe('a change after sealing', () => {
  it('[UI48] offers a report that names the one it replaces', async () => {
    const of = await signedScene();
    of.lead.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 500 });
    const state = must(await stateOf(of.history, [of.lead]), 'ready');
    expect(state.report.manifest.supersedes).toBe(of.report.digest);
    expect(state.previous?.signature).not.toBeNull();
  });

  it('[RP29] offers a new report when a self-score or a reason for a difference has changed', async () => {
    const of = await signedScene();
    const scores = [{ indicator: 'B12', scoreMilli: 5000 }];
    of.lead.act('selfScores.imported', { file: null, scores });
    const imported = must(await stateOf(of.history, [of.lead]), 'ready');
    expect(imported.report.manifest.selfScores).toMatchObject([
      { difference: '-3.33', reason: '' },
    ]);
    of.lead.act('difference.explained', { indicator: 'B12', reason: '凭证不全' });
    const explained = must(await stateOf(of.history, [of.lead]), 'ready');
    expect(explained.report.manifest.selfScores).toMatchObject([{ reason: '凭证不全' }]);
  });

  it('[UI48] leaves the report alone when nothing that it says has changed', async () => {
    const of = await signedScene();
    of.anna.raw('thing.unknown', {});
    of.lead.act('deduction.explained', { indicator: 'B12', reason: '支出进度慢' });
    must(await stateOf(of.history, [of.lead]), 'signed');
  });
});
