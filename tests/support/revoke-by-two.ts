import { proposalsResponse } from '../../src/contract/proposals';
import type { DeskClient } from './desk-client';
import { deskPerson } from './desk-person';
import type { TestServer } from './server';

/** One person proposes to revoke a device, another one confirms it. */
export async function revokeByTwo(
  server: TestServer,
  desk: DeskClient,
  device: string,
  reason: string,
): Promise<void> {
  await desk.send('POST', `/devices/${device}/revocation`, { reason });
  const other = await deskPerson(server, '演示绩效股乙');
  const { proposals } = proposalsResponse.parse(await (await other.get('/proposals')).json());
  const path = `/proposals/${proposals[0]?.proposal}/confirmation`;
  const done = await other.send('POST', path);
  if (!done.ok) throw new Error(await done.text());
}
