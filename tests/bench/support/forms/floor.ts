import type { Page } from 'playwright-core';
import { FLOOR_POINTS, type FloorPhone, floorPhoneOf } from './floor-phone';
import { KEYS, type Load } from './load-form';
import { emptyOf, type OurForm } from './our-form';
import { heapMb, keyed, prepare, until } from './page-clock';

/**
 * The least that a locked phone cannot be without, written by hand for this one page: it unwraps the
 * three keys, reads and decrypts the assignment and every entry in one transaction, takes the last
 * score of each indicator, and shows one figure and the total, which follows the keys. No framework,
 * no schema, no fold of anything else, no draft, no other line of a page; nothing of it is in the
 * product.
 */
const FLOOR = `
  globalThis.floorOpens = async ({ kek, assignment }) => {
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const db = await done(indexedDB.open('takan'));
    const table = (name) => reading.objectStore(name);
    const reading = db.transaction(['identity', 'assignments', 'entries']);
    const [[identity], kept, rows] = await Promise.all([
      done(table('identity').getAll()),
      done(table('assignments').get(assignment)),
      done(table('entries').index('assignment').getAll(assignment)),
    ]);
    const { keys } = JSON.parse(identity.clear);
    const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const outer = await crypto.subtle.importKey('raw', bytes(kek), 'AES-GCM', false, ['unwrapKey']);
    const open = ({ iv, ciphertext }, format, algorithm, uses) => crypto.subtle.unwrapKey(
      format, bytes(ciphertext), outer, { name: 'AES-GCM', iv: bytes(iv) }, algorithm, false, uses);
    const [master] = await Promise.all([
      open(keys.master, 'raw', { name: 'AES-GCM', length: 256 }, ['decrypt']),
      open(keys.signing, 'pkcs8', { name: 'ECDSA', namedCurve: 'P-256' }, ['sign']),
      open(keys.exchange, 'pkcs8', { name: 'ECDH', namedCurve: 'P-256' }, ['deriveBits']),
    ]);
    const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
    const read = async ({ iv, text }, name, key) => JSON.parse(decoder.decode(await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: encoder.encode(JSON.stringify([name, key])) }, master, text)));
    const [{ package: pkg }, entries] = await Promise.all([
      read(kept.value, 'assignments', assignment),
      Promise.all(rows.map(({ hash, line }) => read(line, 'entries', hash))),
    ]);
    const scores = new Map();
    for (const { type, body } of entries.sort((a, b) => a.seq - b.seq)) {
      if (type === 'score.judged') scores.set(body.indicator, body.scoreMilli);
    }
    const all = pkg.framework.levels.flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators));
    const others = all.reduce((sum, { id }) => sum + (id === 'I1' ? 0 : scores.get(id) ?? 0), 0);
    const line = Object.assign(document.createElement('p'), { id: 'total' });
    const field = Object.assign(document.createElement('input'), { value: scores.get('I1') / 1000 });
    const show = () => {
      line.textContent = ((others + Math.round(Number(field.value) * 1000)) / 1000).toFixed(2);
    };
    field.addEventListener('input', show);
    show();
    document.body.append(line, field);
  };
`;

async function open(page: Page, address: string, phone: FloorPhone): Promise<void> {
  const start = `addEventListener('DOMContentLoaded', () => floorOpens(${JSON.stringify(phone)}))`;
  await page.addInitScript(`${FLOOR}${start}`);
  await page.goto(address, { waitUntil: 'commit' });
}

async function typeInFloor(page: Page, points: string): Promise<number[]> {
  const field = page.locator('input');
  await field.fill('0.0');
  await field.press('End');
  const took: number[] = [];
  for (const key of KEYS) {
    took.push(await keyed(page, `${key}`, `() => ${FLOOR_POINTS}`));
    await page.keyboard.press('Backspace');
    await until(page, `() => ${FLOOR_POINTS} === '${points}'`);
  }
  return took;
}

/**
 * Loads the floor once, on the phone of our form and by the same service worker. The passphrase is
 * stretched outside of it.
 */
export async function loadFloor(form: OurForm, slower: number): Promise<Load> {
  const { context, points } = form;
  const page = await context.newPage();
  try {
    const phone = await floorPhoneOf(page, form);
    const cdp = await prepare(page, slower);
    await open(page, emptyOf(form), phone);
    const ready = await until(page, `() => ${FLOOR_POINTS} === '${points}'`);
    const heap = await heapMb(cdp);
    return { ready, stretched: 0, heap, keys: await typeInFloor(page, points) };
  } finally {
    await page.close();
  }
}
