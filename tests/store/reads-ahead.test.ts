import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { draftsOf, putDraft } from '../../src/store/drafts';
import { LiveRead } from '../../src/store/live-read';
import { liveReadOf, readAhead } from '../../src/store/reads-ahead';
import { makeStorePhone } from '../support/store-phone';

const FIELD = 'score:C101';

async function begun() {
  const { writer, assignment } = await makeStorePhone();
  const query = () => draftsOf(writer, assignment);
  const type = (text: string) => putDraft(writer, { assignment, field: FIELD, text });
  return { writer, query, type };
}

/** What a read has at hand; a plain live query has nothing. */
const atHand = (read: object): unknown =>
  read instanceof LiveRead && read.hasValue() ? read.getValue() : undefined;

describe('reads that begin before their page', () => {
  it('[ST43] have the newest answer at hand, and tell of what changes', async () => {
    const { writer, query, type } = await begun();
    await type('8');
    await readAhead(writer, 'drafts', query);
    const read = liveReadOf(writer, 'drafts', query);
    expect(atHand(read)).toEqual({ [FIELD]: '8' });
    const heard: unknown[] = [];
    read.subscribe((value: unknown) => heard.push(value));
    await type('9');
    await vi.waitFor(() => expect(heard).toEqual([{ [FIELD]: '8' }, { [FIELD]: '9' }]));
  });

  it('[ST43] show nothing any more that they read, once nobody follows them', async () => {
    const { query, type } = await begun();
    await type('8');
    const read = new LiveRead(query);
    await read.answered;
    const stop = read.subscribe(() => undefined);
    stop();
    expect(atHand(read)).toBeUndefined();
    await type('9');
    const heard: unknown[] = [];
    read.subscribe((value) => heard.push(value));
    await vi.waitFor(() => expect(heard).toEqual([{ [FIELD]: '9' }]));
  });

  it('[ST43] tell of an error whoever comes after it', async () => {
    const read = new LiveRead(() => Promise.reject(new Error('not to be read')));
    await read.answered;
    const faults: unknown[] = [];
    read.subscribe(
      () => undefined,
      (error) => faults.push(error),
    );
    expect(atHand(read)).toBeUndefined();
    expect(faults).toEqual([new Error('not to be read')]);
  });

  it('[ST43] are of one store alone', async () => {
    const [one, other] = [await begun(), await begun()];
    await one.type('8');
    await readAhead(one.writer, 'drafts', one.query);
    expect(atHand(liveReadOf(other.writer, 'drafts', other.query))).toBeUndefined();
  });
});
