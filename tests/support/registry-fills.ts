import { savedResponse } from '../../src/contract/registry';
import type { DeskClient } from './desk-client';
import type { Fills } from './get-routes';

const idOf = async (answer: Response): Promise<string> =>
  savedResponse.parse(await answer.json()).id;

/** An agency, somebody by name, and a draw with a list, to ask the routes of the registries for. */
export async function fillRegistry(
  desk: DeskClient,
  { creditCode, name }: { readonly creditCode: string; readonly name: string },
): Promise<Fills> {
  const agency = { name: '示例绩效评价公司', creditCode, codeSeen: false, platform: null };
  const person = { name, phone: '', employer: '宁夏大学', title: '', fields: ['档案'], lead: null };
  const enter = (registry: string, record: unknown) =>
    desk.send('POST', `/registry/${registry}`, { replaces: null, record });
  const agencies = await idOf(await enter('agencies', agency));
  const people = await idOf(await enter('people', { ...person, recusals: [] }));
  await desk.send('POST', `/registry/people/${people}/standing`, { to: 'active', reason: '示例' });
  const plan = { title: '查阅', parties: ['水务局'], quotas: [{ field: '档案', count: 1 }] };
  const draw = await idOf(await desk.send('POST', '/registry/draws', plan));
  await desk.send('POST', `/registry/draws/${draw}/candidates`);
  return {
    ...{ entry: [agencies, people], draw: [draw], after: [people], sought: [''] },
    ...{ standing: ['active'], category: ['甲类'], field: ['档案'], kind: ['expert'] },
  };
}
