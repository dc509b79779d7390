import { describe, expect, it } from 'vitest';
import { evidenceByIndicator, proofsOf } from '../../../src/domain/evidence/proofs';
import type { FieldBody } from '../../../src/domain/fieldwork/field-act';
import { foldForScoring } from '../../../src/domain/journal/fold-for-scoring';
import { namedBytes } from '../../../src/domain/journal/named-bytes';
import { HistoryMaker, type MadeDevice, PEOPLE } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';

const NOWHERE = { fixes: [], noPosition: 'denied' as const, manual: null };

const arrive = (device: MadeDevice, visit = 'first') =>
  device.onSite('visit.began', {
    ...{ visit: idOf(visit), site: 'S1', indexNo: 'S4-01-001' },
    ...{ purpose: '看步道', agenda: '', position: NOWHERE },
  });

const leave = (device: MadeDevice, visit = 'first') =>
  device.onSite('visit.ended', { visit: idOf(visit), position: NOWHERE, summary: '' });

const count = (device: MadeDevice, foundMilli: number, changes: object = {}) =>
  device.onSite('quantity.checked', {
    ...{ check: 'K1', visit: null, site: 'S1', name: '长椅', unit: '张' },
    ...{ plannedMilli: 10_000, accountedMilli: 10_000, foundMilli, note: '', evidence: [] },
    feeds: null,
    ...changes,
  });

const DRAFT: FieldBody<'confirmation.drafted'> = {
  ...{ confirmation: idOf('sheet'), indexNo: 'S5-01-001', visit: null, site: 'S1' },
  facts: [{ id: 'F1', text: '现场有长椅八张', evidence: [] }],
};

const RECORD = { sha256: sha256Of('record'), size: 120 };

const scoringOf = (history: HistoryMaker) =>
  foldForScoring({
    package: history.package,
    packageDigest: history.packageDigest,
    journals: history.journals,
  }).evaluation;

describe('work on site', () => {
  it('[JN60] is withdrawn by its author and set aside without role or declaration', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const wrong = count(anna, 9000);
    count(anna, 8000, { check: 'K2' });
    anna.withdraw(wrong);
    const reviewer = history.device('reviewer');
    const forbidden = count(reviewer, 1000);
    const { fieldwork, setAside } = history.fold();
    expect(Object.keys(fieldwork.quantities)).toEqual(['K2']);
    expect(setAside.map(({ hash, reason }) => [hash, reason])).toEqual([
      [forbidden.hash, 'role-not-allowed'],
    ]);
  });

  it('[JN61] leaves what scoring is made of as it is; the whole fold reads its bodies', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    anna.capture('photo');
    arrive(anna);
    const malformed = anna.raw('quantity.checked', { check: 'K1' });
    const nowhere = count(anna, 1, { site: 'S9' });
    const unfed = count(anna, 1, { feeds: { indicator: 'A11', figure: 'none' } });
    const { fieldwork, course, setAside, ...whole } = history.fold();
    expect(course.versions).toEqual([]);
    const { setAside: forScoring, ...scoring } = scoringOf(history);
    expect(scoring).toEqual(whole);
    expect(forScoring).toEqual([]);
    expect(fieldwork.visits).toHaveLength(1);
    expect(setAside.map(({ hash, reason }) => [hash, reason])).toEqual([
      [malformed.hash, 'body-malformed'],
      [nowhere.hash, 'unknown-site'],
      [unfed.hash, 'unknown-figure'],
    ]);
  });

  it('[JN62] keeps words that did not know of each other, until one has seen both', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    count(anna, 8000);
    count(bo, 9000);
    const found = () =>
      history.fold().fieldwork.quantities.K1?.map(({ value }) => value.foundMilli);
    expect(found()).toEqual([8000, 9000]);
    count(anna.observe(bo), 8000);
    expect(found()).toEqual([8000]);
  });

  it('[JN63] lets evidence prove a further indicator', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    anna.capture('photo');
    const proves = { indicator: 'A12', checkpoint: null, site: 'S2' };
    anna.act('evidence.assigned', { sha256: sha256Of('photo'), ...proves });
    const missing = anna.act('evidence.assigned', { sha256: sha256Of('none'), ...proves });
    const evaluation = history.fold();
    const [item] = evaluation.evidence;
    expect([...evidenceByIndicator(evaluation).keys()]).toEqual(['A11', 'A12']);
    expect(item && proofsOf(evaluation, item).map(({ site }) => site)).toEqual([null, 'S2']);
    expect(evaluation.setAside.map(({ hash, reason }) => [hash, reason])).toEqual([
      [missing.hash, 'evidence-not-found'],
    ]);
  });

  it('[JN64] takes evidence that proves nothing yet', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    anna.capture('photo', { indicator: null, site: 'S1' });
    const pointless = anna.capture('point', { indicator: null, checkpoint: 'c1' });
    const evaluation = history.fold();
    expect(evaluation.evidence).toHaveLength(1);
    expect(evidenceByIndicator(evaluation).size).toBe(0);
    expect(evaluation.setAside[0]?.hash).toBe(pointless.hash);
  });

  it('[JN65] counts what was said of the very text that was shown', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const drafted = anna.onSite('confirmation.drafted', DRAFT);
    const { confirmation } = DRAFT;
    const to = (content: string) => ({ confirmation, content });
    anna.onSite('confirmation.objected', { ...to(drafted.hash), fact: 'F1', text: '应为十张' });
    const shown = sha256Of('shown');
    const signed = { ...to(drafted.hash), shown, party: 'business' as const, record: RECORD };
    anna.onSite('confirmation.signed', signed);
    const other = anna.onSite('confirmation.signed', { ...signed, content: sha256Of('other') });
    const { fieldwork, setAside } = history.fold();
    const [sheet] = fieldwork.confirmations;
    expect(sheet?.objections.F1?.[0]?.value.text).toBe('应为十张');
    expect(sheet?.signed.map(({ value }) => value.party)).toEqual(['business']);
    expect(setAside.map(({ hash, reason }) => [hash, reason])).toEqual([
      [other.hash, 'other-content'],
    ]);
  });

  it('[JN66] ends a visit once, after it began', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const early = leave(anna);
    arrive(anna);
    leave(anna);
    const twice = leave(anna);
    const { fieldwork, setAside } = history.fold();
    expect(fieldwork.visits.map(({ person, ended }) => [person, ended?.person])).toEqual([
      [PEOPLE.anna, PEOPLE.anna],
    ]);
    expect(setAside.map(({ hash, reason }) => [hash, reason])).toEqual([
      [early.hash, 'visit-not-found'],
      [twice.hash, 'already-there'],
    ]);
  });

  it('[JN67] names the bytes of personal records', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const kept = anna.onSite('record.kept', {
      ...{ id: idOf('talk'), kind: 'interview', indexNo: 'S2-01-001' },
      ...{ visit: null, site: null, replaces: null, record: RECORD },
    });
    expect(namedBytes(kept.entry)).toEqual({
      ...RECORD,
      mediaType: 'application/json',
      kind: 'record',
    });
    expect(namedBytes(anna.capture('photo').entry)?.kind).toBe('evidence');
    expect(namedBytes(arrive(anna).entry)).toBeNull();
  });

  it('[JN68] destroys records of its own author alone', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    const drafted = anna.onSite('confirmation.drafted', DRAFT);
    const keep = (device: MadeDevice, name: string) =>
      device.onSite('record.kept', {
        ...{ id: idOf(name), kind: 'interview', indexNo: 'S2-01-001' },
        ...{ visit: null, site: null, replaces: null, record: RECORD },
      });
    const answered = { sha256: sha256Of('answer'), size: 90 };
    const drawn = { sha256: sha256Of('drawn'), size: 90 };
    keep(anna, 'talk');
    anna.onSite('survey.answered', {
      ...{ answer: idOf('answer'), questionnaire: 'Q1', channel: 'kiosk' },
      ...{ visit: null, site: null, ratings: {}, record: answered },
    });
    anna.onSite('confirmation.signed', {
      ...{ confirmation: DRAFT.confirmation, content: drafted.hash, shown: sha256Of('shown') },
      ...{ party: 'business', record: drawn },
    });
    bo.observe(anna);
    const erase = (device: MadeDevice, sha256: string) =>
      device.onSite('record.erased', { sha256, reason: '当事人要求' });
    const foreign = [RECORD, answered, drawn].map(({ sha256 }) => erase(bo, sha256));
    const unknown = erase(bo, sha256Of('nothing'));
    const erasures = () => {
      const { fieldwork, setAside } = history.fold();
      return {
        records: fieldwork.records.map(({ person, erased }) => [person, erased?.person ?? null]),
        setAside: setAside.map(({ hash, reason }) => [hash, reason]),
      };
    };
    const setAside = [
      ...foreign.map(({ hash }) => [hash, 'not-own-entry']),
      [unknown.hash, 'entry-not-found'],
    ];
    expect(erasures()).toEqual({ records: [[PEOPLE.anna, null]], setAside });
    // Whoever claims the digest destroys what they claimed, and nothing of the other's.
    keep(bo, 'claim');
    erase(bo, RECORD.sha256);
    const claimed = [PEOPLE.bo, PEOPLE.bo];
    expect(erasures()).toEqual({ records: [[PEOPLE.anna, null], claimed], setAside });
    for (const { sha256 } of [RECORD, answered, drawn]) erase(anna, sha256);
    expect(erasures()).toEqual({ records: [[PEOPLE.anna, PEOPLE.anna], claimed], setAside });
  });
});
