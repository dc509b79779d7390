import { deskSettings } from '../../src/contract/desk-accounts';
import type { DeskClient } from './desk-client';

/** Accepts a report at a desk where one person is enough, which is set first. */
export async function acceptAlone(desk: DeskClient, reportPath: string): Promise<void> {
  const settings = deskSettings.parse({
    ...{ secondFactor: false, twoPersons: false, idleMinutes: 30 },
  });
  const verdict = { verdict: 'accepted', comments: { general: '', indicators: [] } };
  for (const [path, body] of [
    ['/settings', settings],
    [`${reportPath}/decision`, verdict],
  ] as const) {
    const answer = await desk.send('POST', path, body);
    if (!answer.ok) throw new Error(await answer.text());
  }
}
