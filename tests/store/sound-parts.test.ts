import { expect, it } from 'vitest';
import { readDeletions } from '../../src/store/deletion-log';
import { masterCodec } from '../../src/store/master-codec';
import {
  addSoundPart,
  dropSoundParts,
  holdRecording,
  leftSounds,
  type SoundAbout,
  soundOf,
} from '../../src/store/sound-parts';
import { writesDone } from '../../src/store/writes-in-flight';
import { makeMasterKey } from '../support/master-key';
import { makeStorePhone, openOn, type StorePhone } from '../support/store-phone';

const aboutAt = (durationMs: number): SoundAbout => ({
  ...{ place: 'D11', checkpoint: null, site: 'S1', durationMs },
  at: '2026-11-22T09:00:00.000+08:00',
});

const piece = (text: string, durationMs: number) => ({
  bytes: new Blob([text], { type: 'audio/webm' }),
  about: aboutAt(durationMs),
});

/** A phone on which pieces of one recording lie, under these numbers. */
async function phoneWith(parts: readonly number[]) {
  const key = await makeMasterKey();
  const phone = await makeStorePhone({ codec: masterCodec(key) });
  const recording = phone.writer.newId();
  for (const part of parts) await add(phone, { recording, part }, `piece ${part} `);
  return { ...phone, recording, master: key };
}

const add = (
  { writer, assignment }: StorePhone,
  name: { recording: string; part: number },
  text: string,
) => addSoundPart(writer, assignment, name, piece(text, (name.part + 1) * 5000));

it('[MD36] what a lost page has left is found with its length, and its pieces are one sound', async () => {
  const { factory, writer, assignment, recording, master } = await phoneWith([0, 1, 2]);
  // The page that comes back.
  const again = { ...writer, db: openOn(factory), codec: masterCodec(master) };
  expect(await leftSounds(again, assignment)).toEqual([{ recording, about: aboutAt(15_000) }]);
  expect(await leftSounds(again, 'another')).toEqual([]);
  const sound = await soundOf(again, recording);
  expect([await sound.text(), sound.type]).toEqual(['piece 0 piece 1 piece 2 ', 'audio/webm']);
});

it('[MD36] behind a piece that is missing nothing is taken for sound', async () => {
  const { writer, recording } = await phoneWith([0, 1, 3]);
  expect(await (await soundOf(writer, recording)).text()).toBe('piece 0 piece 1 ');
});

it('[MD36] nothing of a piece lies on the disk in clear', async () => {
  const { writer } = await phoneWith([0]);
  const [row] = await writer.db.soundParts.toArray();
  expect([row?.bytes.suite, row?.about.suite]).toEqual(['A256GCM', 'A256GCM']);
  expect(await row?.bytes.bytes.text()).not.toContain('piece');
});

it('[MD36] a recording that goes on is not offered, and is once its tab is gone', async () => {
  const { writer, assignment, recording } = await phoneWith([0]);
  let end = (): void => undefined;
  const living = new Promise<void>((resolve) => {
    end = resolve;
  });
  holdRecording(writer, recording, living);
  expect(await leftSounds(writer, assignment)).toEqual([]);
  end();
  await expect.poll(() => leftSounds(writer, assignment)).toHaveLength(1);
});

it.each([
  [true, 'finished'],
  [false, 'dropped-by-person'],
] as const)(
  '[MD36] pieces go with a line in the log (kept: %s), and others stay',
  async (kept, reason) => {
    const phone = await phoneWith([0, 1]);
    const other = phone.writer.newId();
    await add(phone, { recording: other, part: 0 }, 'other');
    await dropSoundParts(phone.writer, phone.recording, kept);
    await dropSoundParts(phone.writer, phone.recording, kept);
    expect(await readDeletions(phone.writer)).toMatchObject([
      { what: 'recording', subject: phone.recording, reason },
    ]);
    expect(await (await soundOf(phone.writer, other)).text()).toBe('other');
    expect(await (await soundOf(phone.writer, phone.recording)).text()).toBe('');
  },
);

it('[MD35] a lock waits for a piece on its way', async () => {
  const phone = await phoneWith([]);
  const { writer, recording } = phone;
  const adding = add(phone, { recording, part: 0 }, 'late');
  await writesDone(writer.db);
  expect(await writer.db.soundParts.count()).toBe(1);
  await adding;
});
