import { expect, it } from 'vitest';
import { readConvening } from '../../../src/domain/panel/convening-draft';
import { emptyDraft } from '../../../src/features/panel/convene/empty-draft';
import { CONVENE_WORDS } from '../../../src/text/convene-words';
import { panelPackage } from '../../support/panel-maker';

const pkg = panelPackage();
const panelMembers = { least: 5, source: '某省办法，专家组不少于5人' };

it('[PN154] a convening begins with as many ballots as a panel has members, as our reading', () => {
  const ruled = { ...pkg, framework: { ...pkg.framework, panelMembers } };
  const draft = emptyDraft({ pkg: ruled });
  expect(draft.quorum).toBe('5');
  const named = { ...draft, kind: 'exAnteAppraisal' as const, title: '事前评估' };
  const members = named.members.map((each) => ({ ...each, field: '业务' }));
  const read = readConvening({ ...named, members }, panelMembers);
  const source = CONVENE_WORDS.quorumOwn;
  expect(read).toMatchObject({ ok: true, value: { quorum: { members: 5, source } } });
  expect(source).not.toContain('某省办法');
  const hint = CONVENE_WORDS.quorumReading(panelMembers.least, panelMembers.source);
  expect(hint).toContain('我们的理解，可以改');
});

it('[PN154] without that it begins with no quorum', () => {
  expect(emptyDraft({ pkg })).toMatchObject({ quorum: '', quorumSource: '' });
});

it('[PN110] too few members are told with the source, and when the bureau can add some', () => {
  const said = CONVENE_WORDS.membersFew(3, 5, panelMembers.source);
  expect(said).toContain(`不少于 5 人（${panelMembers.source}），现在只选了 3 人`);
  expect(said).toContain('已有人开始的，重新下发不起作用');
});
