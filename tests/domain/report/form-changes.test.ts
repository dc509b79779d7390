import { expect, it } from 'vitest';
import type { DemonstratedForm } from '../../../src/domain/catalogue/yanchi-park-forms';
import { foldEvaluation } from '../../../src/domain/journal/fold';
import type { JournalLines } from '../../../src/domain/journal/journal-lines';
import { firstPair, reportVersions } from '../../../src/domain/report/report-versions';
import { compareVersions, isUnchanged } from '../../../src/domain/report/version-changes';
import { formScene, GIVEN } from '../../support/form-scene';
import type { HistoryMaker } from '../../support/journal-maker';
import { composed } from '../../support/report-scene';

/** A form that was filled in and sealed; what comes after it is not in the report. */
function sealed(form: DemonstratedForm) {
  const made = formScene(form);
  made.anna.capture('seen', { indicator: form === 'opinions' ? 'plan' : 'M1' });
  made.lead.observe(made.anna);
  made.lead.act('report.sealed', { manifest: composed(made) });
  return made;
}

function changesIn(
  { package: pkg, packageDigest, journals }: HistoryMaker,
  here: readonly JournalLines[] = journals,
) {
  const input = { package: pkg, packageDigest, journals: here };
  const ground = { input, evaluation: foldEvaluation(input) };
  const pair = firstPair(reportVersions(ground));
  if (pair === null) throw new Error('no version');
  return compareVersions(ground, pair.from, pair.to);
}

it('[UF17] a changed conclusion is a change, with who gave it', () => {
  const { history, lead } = sealed('opinions');
  expect(isUnchanged(changesIn(history))).toBe(true);
  const other = { label: '不予支持', part: '', reason: '资金没有落实' };
  const given = lead.act('conclusion.given', other);
  const changes = changesIn(history);
  expect(isUnchanged(changes)).toBe(false);
  expect(changes.conclusion).toMatchObject({ before: GIVEN, after: other });
  expect(changes.conclusion?.causes).toEqual([
    expect.objectContaining({ hash: given.hash, person: lead.person, value: '不予支持' }),
  ]);
  expect(changes.indicators).toEqual([]);
});

it('[UF17] a changed line of the form is a change of its indicator, with what was entered', () => {
  const { history, lead } = sealed('monitoring');
  const body = { indicator: 'M1', question: 'causes', choices: ['funding'] };
  lead.act('choice.made', body);
  const [only, ...others] = changesIn(history).indicators;
  expect([only?.indicator, others]).toEqual(['M1', []]);
  expect(only?.fields.map(({ field }) => field)).toEqual(['choice:M1:causes']);
});

it('[UF17] [PR77] what versions state of a form is compared where their entries are not all here', () => {
  const { history, lead, anna } = sealed('monitoring');
  lead.act('answer.written', { indicator: 'M1', question: 'causeText', text: '汛期已过' });
  const partial = history.journals.map((each) =>
    each.journal === anna.journal ? { ...each, entries: each.entries.slice(1) } : each,
  );
  const changes = changesIn(history, partial);
  expect(changes.missing).toEqual([anna.journal]);
  const [only, ...others] = changes.indicators;
  expect([only?.indicator, only?.fields, others]).toEqual(['M1', [], []]);
  expect(only?.filled?.before).toContain('汛期停工');
  expect(only?.filled?.after).toContain('汛期已过');
});
