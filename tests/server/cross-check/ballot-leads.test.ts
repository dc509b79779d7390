import { expect, it } from 'vitest';
import { leadResponse, leadsResponse } from '../../../src/contract/desk-leads';
import { BlindPanel } from '../../support/blind-panel';
import { deskPerson } from '../../support/desk-person';
import { panelPackage, voteOf } from '../../support/panel-maker';
import { testId } from '../../support/test-device';
import { testScene } from '../../support/test-scene';

const scene = testScene({ package: { ...panelPackage(), assignment: testId(), nonce: testId() } });

const SAME = [voteOf('A11', 1000), voteOf('D11', 2000), voteOf('D12', 1500)];
const OTHER = [voteOf('A11', 1100), voteOf('D11', 2000), voteOf('D12', 1500)];

it('[CC17] equal ballots are a lead once every ballot is open, and nothing is known before', async () => {
  const { server } = scene;
  const desk = await deskPerson(server, '演示绩效股');
  const list = async () => leadsResponse.parse(await (await desk.get('/leads')).json());
  const panel = new BlindPanel(server, { e1: SAME, e2: OTHER, e3: SAME });
  await panel.begin();
  await panel.seal();
  await panel.close();
  await panel.reveal('e1');
  await panel.reveal('e3');
  await panel.sync('e1', 'e3');
  expect((await list()).leads).toEqual([]);
  await panel.reveal('e2');
  await panel.sync('e2');
  const { leads } = await list();
  expect(leads.map(({ kind, finds }) => [kind, finds])).toEqual([['equalBallots', 1]]);
  const answer = await desk.get(`/leads/${leads[0]?.lead}`);
  const { bases, people } = leadResponse.parse(await answer.json());
  const [basis] = bases.map((each) => each.basis);
  if (basis?.kind !== 'equalBallots') throw new Error('another basis');
  expect(basis.people.map((person) => people[person]).sort()).toEqual(['e1', 'e3']);
  expect(basis.scores.map(({ scoreMilli }) => scoreMilli).sort()).toEqual([1000, 1500, 2000]);
});
