import { expect, it } from 'vitest';
import { courseLines } from '../../../src/features/panel/minutes/course-lines';
import { MATERIALS_WORDS, sayMaterial } from '../../../src/text/materials-words';
import { MINUTES_WORDS } from '../../../src/text/minutes-words';
import { sayMinute } from '../../../src/text/say-instant';
import { PanelMaker, panelPackage } from '../../support/panel-maker';

const pkg = panelPackage();
const photo = { sha256: 'a'.repeat(64), mediaType: 'image/jpeg' as const, size: 10 };

it('[PN141] the course of a session lists what lay before it, since when, and until when', async () => {
  const panel = new PanelMaker(1).begin();
  const lead = panel.join('lead');
  const kept = lead.act('material.given', { ...photo, title: '竣工资料' });
  const given = lead.actApart('A11', 'material.given', { ...photo, title: '现场照片' });
  const back = lead.actApart('A11', 'material.takenBack', { material: given.hash });
  const [first, second] = courseLines({ pkg }, await panel.fold());
  expect(first).toBe(
    sayMaterial('竣工资料', MATERIALS_WORDS.whole, sayMinute(kept.entry.at), null),
  );
  expect(second).toContain('现场照片');
  expect(second).toContain(`，${sayMinute(back.entry.at)} 收回`);
});

it('[PN141] who left an indicator reads nothing of what lay there', async () => {
  const panel = new PanelMaker(1).begin();
  panel.join('lead').actApart('A11', 'material.given', { ...photo, title: '现场照片' });
  const expert = panel.expert(0);
  expert.act('member.recused', { indicators: ['A11'], reason: '近亲属参与' });
  const lines = courseLines({ pkg }, await panel.fold(expert.person));
  expect(lines).toEqual([MINUTES_WORDS.recused('e1', '立项依据充分性', '近亲属参与')]);
});
