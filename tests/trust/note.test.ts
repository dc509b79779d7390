import { beforeAll, expect, test } from 'vitest';
import { fromBase64, toBase64, toHex, utf8 } from '../../src/trust/bytes';
import { verifyEd25519 } from '../../src/trust/ed25519';
import {
  checkpointBody,
  type NoteSigner,
  openCheckpoint,
  signCheckpoint,
} from '../../src/trust/note';
import { formatVkey, noteKeyId, parseVkey } from '../../src/trust/vkey';
import { makeNoteKey } from './bureau-log';

const ORIGIN = 'bureau.example/log';
const ROOT = 'ab'.repeat(32);
const CHECKPOINT = { origin: ORIGIN, size: 7, root: ROOT };
let log: NoteSigner & { readonly vkey: string };
let stranger: typeof log;
let note: string;

beforeAll(async () => {
  log = await makeNoteKey(ORIGIN);
  stranger = await makeNoteKey(ORIGIN);
  note = await signCheckpoint(CHECKPOINT, log);
});

// The example of the documentation of Go's golang.org/x/mod/sumdb/note.
const PUBLISHED_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PUBLISHED_TEXT =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n";
const PUBLISHED_SIGNATURE =
  'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';

test('[ML8] published verifier keys are read, and written back the same', async () => {
  const golang = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
  for (const vkey of [PUBLISHED_KEY, golang]) {
    const key = await parseVkey(vkey);
    if (!key.ok) throw new Error('a published key is one');
    expect(await formatVkey(key.value.name, key.value.publicKey)).toBe(vkey);
  }
});

test('[ML8] a verifier key with another ID, name, type or length is refused', async () => {
  const [name, id, key] = log.vkey.split('+', 2).concat(log.vkey.split('+').slice(2).join('+'));
  for (const vkey of [
    `${name}+00000000+${key}`,
    `other.example/log+${id}+${key}`,
    `${name}+${id?.toUpperCase()}x+${key}`,
    `${name}+${id}+${toBase64(Uint8Array.of(2, ...log.publicKey))}`,
    `${name}+${id}+${toBase64(Uint8Array.of(1, ...log.publicKey.slice(1)))}`,
    `${name}+${id}`,
    `+${id}+${key}`,
    `bad name+${id}+${key}`,
    '',
  ]) {
    expect(await parseVkey(vkey)).toEqual({ ok: false, error: 'malformed' });
    expect(await openCheckpoint(note, vkey)).toEqual({ ok: false, error: 'key-malformed' });
  }
});

test('[ML9] a published note verifies: key ID, text and signature', async () => {
  const key = await parseVkey(PUBLISHED_KEY);
  const signature = fromBase64(PUBLISHED_SIGNATURE);
  if (!key.ok || !signature.ok) throw new Error('the example is well-formed');
  const { name, publicKey } = key.value;
  expect(toHex(signature.value.slice(0, 4))).toBe('c74f20a3');
  expect(toHex(await noteKeyId(name, publicKey))).toBe('c74f20a3');
  const signed = signature.value.slice(4);
  expect(await verifyEd25519(publicKey, utf8(PUBLISHED_TEXT), signed)).toBe(true);
  expect(await verifyEd25519(publicKey, utf8(`${PUBLISHED_TEXT} `), signed)).toBe(false);
});

test('[ML9] the published note is opened up to its text, which is no checkpoint', async () => {
  const published = `${PUBLISHED_TEXT}\n— PeterNeumann ${PUBLISHED_SIGNATURE}\n`;
  const malformed = { ok: false, error: 'malformed' };
  expect(await openCheckpoint(published, PUBLISHED_KEY)).toEqual(malformed);
  const altered = published.replace('answer', 'Answer');
  const invalid = { ok: false, error: 'signature-invalid' };
  expect(await openCheckpoint(altered, PUBLISHED_KEY)).toEqual(invalid);
});

test('[ML10] a checkpoint has three lines and opens to what was signed', async () => {
  const root = 'q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=';
  expect(checkpointBody(CHECKPOINT)).toBe(`${ORIGIN}\n7\n${root}\n`);
  expect(note).toMatch(/^bureau\.example\/log\n7\n[^\n]+\n\n— bureau\.example\/log [^\n]+\n$/);
  expect(await openCheckpoint(note, log.vkey)).toEqual({ ok: true, value: CHECKPOINT });
});

test.each([
  { ...CHECKPOINT, origin: 'two words' },
  { ...CHECKPOINT, origin: '' },
  { ...CHECKPOINT, size: -1 },
  { ...CHECKPOINT, size: 1.5 },
  { ...CHECKPOINT, root: 'ab' },
  { ...CHECKPOINT, root: 'AB'.repeat(32) },
  { ...CHECKPOINT, origin: 'other.example/log' },
])('[ML10] %j is not signed', async (checkpoint) => {
  await expect(signCheckpoint(checkpoint, log)).rejects.toThrow();
});

const signBody = async (signer: NoteSigner, body: string): Promise<string> => {
  const id = await noteKeyId(signer.name, signer.publicKey);
  const signature = await signer.sign(utf8(body));
  return `${body}\n— ${signer.name} ${toBase64(Uint8Array.of(...id, ...signature))}\n`;
};

test('[ML11] an altered checkpoint, a stranger and a foreign origin are named', async () => {
  const fault = async (text: string) => {
    const opened = await openCheckpoint(text, log.vkey);
    return opened.ok ? 'accepted' : opened.error;
  };
  expect(await fault(note.replace('\n7\n', '\n8\n'))).toBe('signature-invalid');
  expect(await fault(await signCheckpoint(CHECKPOINT, stranger))).toBe('unknown-key');
  const root = note.split('\n')[2];
  const foreign = await signBody(log, `other.example/log\n7\n${root}\n`);
  expect(await fault(foreign)).toBe('wrong-origin');
});

test('[ML11] signed text that is no checkpoint, and notes of another form, are malformed', async () => {
  const root = note.split('\n')[2] ?? '';
  const cut = toBase64(new Uint8Array(31));
  const bodies = [
    `${ORIGIN}\n07\n${root}\n`,
    `${ORIGIN}\n+7\n${root}\n`,
    `${ORIGIN}\n9007199254740993\n${root}\n`,
    `${ORIGIN}\n7\n${cut}\n`,
    `${ORIGIN}\n7\n${root}\n\nextension\n`,
    `${ORIGIN}\n7\n`,
    `${ORIGIN}\n`,
  ];
  const signed = await Promise.all(bodies.map((body) => signBody(log, body)));
  const forms = [
    note.slice(0, -1),
    `${note}\n`,
    note.replace('\n\n', '\n'),
    note.replace('— ', '- '),
    note.replace('— ', '—  '),
    note.replace(`${ORIGIN} `, `${ORIGIN}\t`),
    note.replace('\n', '\r\n'),
    `${note}${note.split('\n').at(-2)}`,
    note.replace(/(\S+)\n$/, '$1=\n'),
    '',
  ];
  for (const text of [...signed, ...forms]) {
    expect(await openCheckpoint(text, log.vkey), text).toEqual({ ok: false, error: 'malformed' });
  }
});

test('[ML12] signatures of others stand beside the log’s own, which still must hold', async () => {
  const witness = await makeNoteKey('witness.example');
  const [body = ''] = note.split('\n\n');
  const line = (await signBody(witness, `${body}\n`)).split('\n').at(-2);
  expect(await openCheckpoint(`${note}${line}\n`, log.vkey)).toMatchObject({ value: CHECKPOINT });
  const own = `— ${ORIGIN} ${toBase64(
    Uint8Array.of(...(await noteKeyId(ORIGIN, log.publicKey)), ...new Uint8Array(64)),
  )}\n`;
  const spoilt = await openCheckpoint(`${note}${own}`, log.vkey);
  expect(spoilt).toEqual({ ok: false, error: 'signature-invalid' });
});

test('[ML12] extension lines are passed over', async () => {
  const root = note.split('\n')[2];
  const extended = await signBody(log, `${ORIGIN}\n7\n${root}\nextension\n`);
  expect(await openCheckpoint(extended, log.vkey)).toEqual({ ok: true, value: CHECKPOINT });
});
