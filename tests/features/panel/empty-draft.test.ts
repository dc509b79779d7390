import { expect, it } from 'vitest';
import { readConvening } from '../../../src/domain/panel/convening-draft';
import { emptyDraft } from '../../../src/features/panel/convene/empty-draft';
import { panelPackage } from '../../support/panel-maker';

const pkg = panelPackage();
const panelQuorum = { members: 5, source: '某省办法' };

it('[PN110] a convening begins with the framework’s quorum and its source', () => {
  const ruled = { ...pkg, framework: { ...pkg.framework, panelQuorum } };
  const draft = emptyDraft({ pkg: ruled });
  expect(draft).toMatchObject({ quorum: '5', quorumSource: '某省办法' });
  const named = { ...draft, kind: 'exAnteAppraisal' as const, title: '事前评估' };
  const members = named.members.map((each) => ({ ...each, field: '业务' }));
  const read = readConvening({ ...named, members }, panelQuorum);
  expect(read).toMatchObject({ ok: true, value: { quorum: panelQuorum } });
});

it('[PN110] without one it begins with none', () => {
  expect(emptyDraft({ pkg })).toMatchObject({ quorum: '', quorumSource: '' });
});
