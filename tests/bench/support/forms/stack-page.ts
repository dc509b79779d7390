import { createElement, Fragment, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { unwrapAll } from '../../../../src/platform/open-keys';
import { type AssignmentWork, readWork } from '../../../../src/store/assignment-work';
import { openDatabase } from '../../../../src/store/database';
import { readIdentity, readLockedIdentity } from '../../../../src/store/identity';
import { masterCodec } from '../../../../src/store/master-codec';
import { fromBase64Url } from '../../../../src/trust/bytes';
import type { FloorPhone } from './floor-phone';

async function openWork({ kek, assignment }: FloorPhone): Promise<AssignmentWork> {
  const db = openDatabase();
  const [locked, bytes] = [await readLockedIdentity(db), fromBase64Url(kek)];
  if (locked === null || !bytes.ok) throw new Error('no phone to open');
  const outer = crypto.subtle.importKey('raw', bytes.value, 'AES-GCM', false, ['unwrapKey']);
  const keys = await unwrapAll(locked.keys, outer);
  if (keys === null || keys.master === null) throw new Error('the phone does not open');
  const store = { db, codec: masterCodec(keys.master) };
  const [work] = await Promise.all([readWork(store, assignment), readIdentity(store)]);
  if (work === null) throw new Error('the assignment is not on the phone');
  return work;
}

function Page({ work }: { readonly work: AssignmentWork }) {
  const [typed, setTyped] = useState('0');
  const onChange = (event: { readonly target: { readonly value: string } }) =>
    setTyped(event.target.value);
  return createElement(
    Fragment,
    null,
    createElement('p', { id: 'total' }, work.scores.printed),
    createElement('input', { value: typed, onChange }),
  );
}

/** Opens the phone as the app does, and shows one figure and one field of it. */
export async function stackOpens(phone: FloorPhone): Promise<void> {
  const work = await openWork(phone);
  const host = document.body.appendChild(document.createElement('div'));
  createRoot(host).render(createElement(Page, { work }));
}
