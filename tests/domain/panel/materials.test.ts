import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PanelMaker } from '../../support/panel-maker';

const SEED = 20_261_126;
const digestOf = (i: number): string => String(i).repeat(64).slice(0, 64);
const material = (i: number) => ({
  ...{ sha256: digestOf(i), mediaType: 'image/jpeg' as const, size: 4000 + i },
  title: `示例材料${i}`,
});

/** A session of two experts, with the evaluation's lead beside it. */
function begun() {
  const panel = new PanelMaker(2).begin();
  return { panel, lead: panel.join('lead') };
}

describe('materials', () => {
  it('[PN130] are about the indicator in whose journal they stand, or about the whole', async () => {
    const { panel, lead } = begun();
    const whole = lead.act('material.given', material(1));
    const about = lead.actApart('A11', 'material.given', material(2));
    const { materials, setAside } = await panel.fold();
    expect(setAside).toEqual([]);
    expect(materials).toEqual([
      {
        ...material(1),
        indicator: null,
        person: lead.person,
        at: whole.entry.at,
        hash: whole.hash,
        takenBack: null,
      },
      {
        ...material(2),
        indicator: 'A11',
        person: lead.person,
        at: about.entry.at,
        hash: about.hash,
        takenBack: null,
      },
    ]);
  });

  it('[PN130] come from the lead evaluator alone, once there is something to give them to', async () => {
    const panel = new PanelMaker(1);
    const lead = panel.join('lead');
    const early = lead.act('material.given', material(1));
    panel.begin();
    const own = lead.act('material.given', material(1));
    const others = [panel.chair, panel.expert(0), panel.scrutineer].flatMap((each) => [
      each.act('material.given', material(2)),
      each.act('material.takenBack', { material: own.hash }),
    ]);
    expect(await panel.reasonOf(early)).toBe('not-convened');
    for (const each of others) expect(await panel.reasonOf(each)).toBe('role-not-allowed');
    expect((await panel.fold()).materials).toMatchObject([{ hash: own.hash, takenBack: null }]);
  });

  it('[PN130] lie before a place once, and about what was convened', async () => {
    const { panel, lead } = begun();
    lead.actApart('A11', 'material.given', material(1));
    const again = lead.actApart('A11', 'material.given', { ...material(1), title: '另一个名称' });
    const elsewhere = lead.actApart('D11', 'material.given', material(1));
    const strange = lead.actApart('C11', 'material.given', material(1));
    expect(await panel.reasonOf(again)).toBe('already-there');
    expect(await panel.reasonOf(elsewhere)).toBeNull();
    expect(await panel.reasonOf(strange)).toBe('unknown-indicator');
  });

  it('[PN131] are taken back where they were given, stay on record, and can be given again', async () => {
    const { panel, lead } = begun();
    const given = lead.actApart('A11', 'material.given', material(1));
    const wrong = lead.act('material.takenBack', { material: given.hash });
    const back = lead.actApart('A11', 'material.takenBack', { material: given.hash });
    const twice = lead.actApart('A11', 'material.takenBack', { material: given.hash });
    const nothing = lead.act('material.takenBack', { material: digestOf(9) });
    const again = lead.actApart('A11', 'material.given', material(1));
    expect(await panel.reasonOf(wrong)).toBe('wrong-journal');
    expect(await panel.reasonOf(twice)).toBe('material-not-found');
    expect(await panel.reasonOf(nothing)).toBe('material-not-found');
    expect((await panel.fold()).materials).toMatchObject([
      { hash: given.hash, takenBack: back.entry.at },
      { hash: again.hash, takenBack: null },
    ]);
  });

  it('[PN132] are not shown to who left what they are about', async () => {
    const { panel, lead } = begun();
    lead.act('material.given', material(1));
    lead.actApart('A11', 'material.given', material(2));
    lead.actApart('D11', 'material.given', material(3));
    const [one, two] = [panel.expert(0), panel.expert(1)];
    one.act('member.recused', { indicators: ['A11'], reason: '近亲属参与' });
    const shownTo = async (viewer: string | null) =>
      (await panel.fold(viewer)).materials.map(({ indicator }) => indicator);
    expect(await shownTo(one.person)).toEqual([null, 'D11']);
    expect(await shownTo(two.person)).toEqual([null, 'A11', 'D11']);
    two.act('member.recused', { indicators: null, reason: '曾任该单位顾问' });
    expect(await shownTo(two.person)).toEqual([]);
    expect(await shownTo(null)).toEqual([null, 'A11', 'D11']);
  });

  it('[PN55] [PN130] any order and repetition of what is given and taken back is one session', async () => {
    const { panel, lead } = begun();
    const given = [1, 2, 3].map((i) => lead.actApart('A11', 'material.given', material(i)));
    for (const { hash } of given.slice(0, 2)) {
      lead.actApart('A11', 'material.takenBack', { material: hash });
    }
    lead.actApart('A11', 'material.given', material(1));
    lead.act('material.given', material(1));
    panel.expert(0).act('material.given', material(4));
    const lines = panel.history.journals.flatMap(({ journal, entries }) =>
      entries.map((each) => ({ journal, entries: [each] })),
    );
    const expected = await panel.fold();
    expect(expected.materials.map(({ takenBack }) => takenBack === null)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...lines, ...lines], { minLength: 2 * lines.length }),
        async (mixed) => {
          expect(await panel.fold(null, mixed)).toEqual(expected);
        },
      ),
      { seed: SEED, numRuns: 50 },
    );
  });
});
