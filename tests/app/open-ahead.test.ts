import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { assignmentReads } from '../../src/app/assignment-reads';
import { openAhead, openingOf } from '../../src/app/open-ahead';
import { LiveRead } from '../../src/store/live-read';
import { liveReadOf } from '../../src/store/reads-ahead';
import { makeStorePhone } from '../support/store-phone';

describe('an assignment that was tapped', () => {
  it('[UI80] has what its pages are drawn from at hand once it need not be waited for', async () => {
    const { writer, assignment } = await makeStorePhone();
    openAhead(writer, assignment);
    await openingOf(writer, assignment);
    const { work, delivery } = assignmentReads(writer, assignment);
    for (const { name, query } of [work, delivery]) {
      const read = liveReadOf<unknown>(writer, name, query);
      expect(read instanceof LiveRead && read.hasValue()).toBe(true);
    }
  });

  it('[UI80] is the only one that is waited for', async () => {
    const { writer, assignment } = await makeStorePhone();
    expect(openingOf(writer, assignment)).toBeNull();
    openAhead(writer, 'another');
    expect(openingOf(writer, assignment)).toBeNull();
  });

  it('[UI80] is read once, however often its row is tapped', async () => {
    const { writer, assignment } = await makeStorePhone();
    const { work } = assignmentReads(writer, assignment);
    const read = () => liveReadOf<unknown>(writer, work.name, work.query);
    openAhead(writer, assignment);
    await openingOf(writer, assignment);
    const first = read();
    openAhead(writer, assignment);
    await openingOf(writer, assignment);
    expect(read()).toBe(first);
  });
});
