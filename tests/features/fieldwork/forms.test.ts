import { describe, expect, it } from 'vitest';
import { WRITTEN_KINDS } from '../../../src/domain/fieldwork/record-content';
import { checkBody, draftOfRow } from '../../../src/features/fieldwork/checks/check-draft';
import { checkFacts } from '../../../src/features/fieldwork/checks/check-facts';
import {
  documentBody,
  draftOfDocument,
} from '../../../src/features/fieldwork/documents/document-draft';
import { localOf } from '../../../src/features/fieldwork/forms/local-time';
import { draftOfStep, fundBody } from '../../../src/features/fieldwork/funds/fund-draft';
import {
  contentOf,
  draftOf,
  emptyDraft,
} from '../../../src/features/fieldwork/records/record-draft';
import {
  manualPointOf,
  NO_MANUAL,
  pickedDraft,
} from '../../../src/features/fieldwork/visits/manual-point';
import { CHECK_WORDS } from '../../../src/text/check-words';
import { RECORD_FIELD_WORDS } from '../../../src/text/record-words';
import { idOf } from '../../support/made-ids';

const SITE = { latE7: 377_925_000, lonE7: 1_074_060_000 };

describe('a point by hand', () => {
  const typed = (latitude: string, longitude: string, reason = '没有信号') =>
    manualPointOf({ way: 'typed', latitude, longitude, reason }, SITE);

  it('[VI9] takes the declared point or typed degrees, with a reason', () => {
    expect(manualPointOf(NO_MANUAL, SITE)).toEqual({ ok: true, value: null });
    const declared = manualPointOf({ ...NO_MANUAL, way: 'declared', reason: ' 拒绝定位 ' }, SITE);
    expect(declared).toEqual({ ok: true, value: { ...SITE, reason: '拒绝定位' } });
    expect(typed('３７。7925', '-107.40600009')).toEqual({
      ok: true,
      value: { latE7: 377_925_000, lonE7: -1_074_060_000, reason: '没有信号' },
    });
  });

  it('[VI9] takes the very point that was chosen on the map', () => {
    for (const [latE7, lonE7] of [
      [377_925_001, 1_074_060_009],
      [-1, -5],
      [-900_000_000, 1_800_000_000],
    ] as const) {
      const point = { latE7, lonE7, reason: '室内没有信号' };
      expect(manualPointOf(pickedDraft(point), SITE)).toEqual({ ok: true, value: point });
    }
    expect(manualPointOf({ ...NO_MANUAL, way: 'map' }, SITE).ok).toBe(false);
  });

  it('[VI9] is refused by its part', () => {
    const faults = [
      typed('90.0000001', '0'),
      typed('北纬37', '0'),
      typed('37', '180.1'),
      typed('37', ''),
      typed('37', '107', ' '),
    ];
    expect(faults.map((each) => (each.ok ? null : each.error))).toEqual([
      'latitude',
      'latitude',
      'longitude',
      'longitude',
      'reason',
    ]);
  });
});

describe('records', () => {
  it('[VI20] are made of what was typed, without empty rows', () => {
    const content = contentOf('attendance', {
      once: { date: '2026-11-22', occasion: ' 进点会\u202E ' },
      rows: [{}, { name: '马某', phone: '0953' }, { name: '  ' }],
    });
    expect(content).toEqual({
      ok: true,
      value: {
        ...{ kind: 'attendance', date: '2026-11-22', occasion: '进点会' },
        people: [{ name: '马某', unit: '', post: '', phone: '0953' }],
      },
    });
  });

  it('[VI20] name what is missing by its place', () => {
    const missing = (kind: (typeof WRITTEN_KINDS)[number], rows: Record<string, string>[]) => {
      const content = contentOf(kind, { once: { date: '2026-11-22' }, rows });
      return content.ok ? null : [...content.error];
    };
    expect(missing('attendance', [{ unit: '园林站' }, {}])).toEqual(['0.name']);
    expect(missing('attendance', [{}])).toEqual(['rows']);
    expect(missing('dayMeeting', [])).toEqual(['attendants', 'findings']);
  });

  it('[VI28] hold the signature of a person met, keep it when corrected, and no more than fits', () => {
    const signed = (picture: string, people = 1) =>
      contentOf('attendance', {
        once: { date: '2026-11-22' },
        rows: Array.from({ length: people }, () => ({
          ...{ name: '马某', strokes: '[{"points":[]}]' },
          drawing: `data:image/png;base64,${picture}`,
        })),
      });
    const content = signed('aGFuZA==');
    if (!content.ok) throw new Error('it is complete');
    expect(JSON.stringify(content.value)).not.toContain('strokes');
    const corrected = contentOf('attendance', draftOf(content.value));
    expect(corrected).toMatchObject({
      ok: true,
      value: { people: [{ drawing: 'data:image/png;base64,aGFuZA==' }] },
    });
    const interview = { once: { date: '2026-11-22' }, rows: [{ question: '问', drawing: 'x' }] };
    expect(JSON.stringify(contentOf('interview', interview))).not.toContain('drawing');
    const tooMany = signed('A'.repeat(60_000), 40);
    expect(tooMany.ok ? [] : [...tooMany.error]).toEqual(['size']);
    const nameless = contentOf('attendance', {
      once: { date: '2026-11-22' },
      rows: [{ drawing: 'data:image/png;base64,aGFuZA==' }],
    });
    expect(nameless.ok ? [] : [...nameless.error]).toEqual(['0.name']);
  });

  it('[VI21] are read back as they were typed, every part with its words', () => {
    for (const kind of WRITTEN_KINDS) {
      const empty = emptyDraft(kind, '2026-11-22', '主评人');
      const filled = Object.keys(RECORD_FIELD_WORDS[kind]).map((name) => [name, `${name}的内容`]);
      const all = { ...Object.fromEntries(filled), ...{ date: '2026-11-22' } };
      const content = contentOf(kind, { once: all, rows: empty.rows.map(() => all) });
      if (!content.ok) throw new Error(`${kind} lacks ${[...content.error].join()}`);
      const again = contentOf(kind, draftOf(content.value));
      expect(again).toEqual(content);
      expect(JSON.stringify(content.value)).toContain('的内容');
    }
  });
});

describe('a line of the check table', () => {
  const place = { check: 'K1', site: 'S1', visit: null };
  const typed = { ...draftOfRow(null), name: '长椅', unit: '张', found: '18' };

  it('[FW6] is taken exactly', () => {
    const body = checkBody({ ...typed, planned: '１2.345', feeds: 'C11:actual' }, place);
    expect(body).toMatchObject({
      ok: true,
      value: {
        ...{ plannedMilli: 12_345, accountedMilli: null, foundMilli: 18_000 },
        feeds: { indicator: 'C11', figure: 'actual' },
      },
    });
    expect(checkBody({ ...typed, found: '0' }, place)).toMatchObject({ value: { foundMilli: 0 } });
  });

  it('[FW9] has the number of the plan, whatever was typed, and shows what was written over it', () => {
    const body = checkBody({ ...typed, planned: '十二' }, place, 20_000);
    expect(body).toMatchObject({ ok: true, value: { plannedMilli: 20_000 } });
    const facts = checkFacts({
      ...{ check: 'K1', site: 'S1', name: '长椅', unit: '张', note: '', evidence: [], feeds: null },
      ...{ plannedMilli: 20_000, saidPlannedMilli: 18_000, isPlanGiven: true, planned: true },
      ...{ accountedMilli: 19_000, askedAccountedMilli: 20_000, foundMilli: 18_000 },
      ...{ standing: [], conflict: false },
    });
    expect(facts.map(({ term, detail }) => [term, detail])).toEqual([
      [CHECK_WORDS.planned, '20 张'],
      [CHECK_WORDS.plannedSaid, '18 张'],
      [CHECK_WORDS.accounted, '19 张'],
      [CHECK_WORDS.accountedAsked, '20 张'],
      [CHECK_WORDS.found, '18 张'],
      [CHECK_WORDS.toPlan, '−2 张'],
      [CHECK_WORDS.toAccount, '−1 张'],
    ]);
  });

  it('[FW6] is refused by field', () => {
    const faults = checkBody({ ...draftOfRow(null), planned: '十二', accounted: '1.2345' }, place);
    expect(faults.ok ? [] : Object.keys(faults.error).sort()).toEqual([
      'accounted',
      'found',
      'name',
      'planned',
      'unit',
    ]);
  });
});

describe('a step of the money', () => {
  it('[FW23] is typed in yuan and kept in fen, between two names', () => {
    const place = { step: idOf('step'), visit: null };
    const begun = { ...draftOfStep(null), from: '财政局', to: '园林站', sent: '1,234.5' };
    const typed = { ...begun, toLevel: 'unit' as const };
    expect(fundBody(typed, place)).toMatchObject({
      value: { sentFen: 123_450, arrivedFen: null, arrivedOn: null, site: null, toLevel: 'unit' },
    });
    const wrong = (draft: typeof begun) => {
      const body = fundBody(draft, place);
      return body.ok ? [] : Object.keys(body.error).sort();
    };
    expect(wrong({ ...typed, from: ' ', arrived: '1.234' })).toEqual(['arrived', 'from']);
    expect(wrong({ ...begun, arrived: '1.234' })).toEqual(['arrived', 'toLevel']);
  });
});

describe('a document', () => {
  const now = '2026-11-22T09:30:00+08:00';
  const typed = draftOfDocument(null, '立项批复', now);

  it('[FW44] that came has its time, copies and comparison', () => {
    const body = documentBody({ ...typed, state: 'received', copies: '2', trueCopy: true }, 'D01');
    if (!body.ok) throw new Error('refused');
    const { receivedAt, ...rest } = body.value;
    expect(rest).toMatchObject({ state: 'received', copies: 2, trueCopy: true, document: 'D01' });
    expect(Date.parse(receivedAt ?? '')).toBe(Date.parse(now));
    expect(draftOfDocument(body.value, '', now).receivedAt).toBe(localOf(now));
  });

  it('[FW44] that did not come has none of these, and what is wrong is named', () => {
    const missing = documentBody({ ...typed, state: 'missing', trueCopy: true }, 'D01');
    expect(missing).toMatchObject({ value: { receivedAt: null, copies: 0, trueCopy: false } });
    const faults = (changes: object) => {
      const body = documentBody({ ...typed, state: 'received', ...changes }, 'D01');
      return body.ok ? [] : Object.keys(body.error);
    };
    expect(faults({ receivedAt: '' })).toEqual(['receivedAt']);
    expect(faults({ copies: '1.5' })).toEqual(['copies']);
    expect(faults({ state: null })).toEqual(['state']);
  });
});
