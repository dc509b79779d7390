import { useLiveQuery } from 'dexie-react-hooks';
import { createElement, Fragment, type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { unwrapAll } from '../../../../src/platform/open-keys';
import { type AssignmentWork, readWork } from '../../../../src/store/assignment-work';
import { openDatabase } from '../../../../src/store/database';
import { readIdentity, readLockedIdentity } from '../../../../src/store/identity';
import { masterCodec } from '../../../../src/store/master-codec';
import { fromBase64Url } from '../../../../src/trust/bytes';
import type { Drawn } from './drawn-like';
import type { FloorPhone } from './floor-phone';

/** Opens the phone; what it gives reads, folds and scores the assignment. */
async function openPhone({ kek, assignment }: FloorPhone): Promise<() => Promise<AssignmentWork>> {
  const db = openDatabase();
  const [locked, bytes] = [await readLockedIdentity(db), fromBase64Url(kek)];
  if (locked === null || !bytes.ok) throw new Error('no phone to open');
  const outer = crypto.subtle.importKey('raw', bytes.value, 'AES-GCM', false, ['unwrapKey']);
  const keys = await unwrapAll(locked.keys, outer);
  if (keys === null || keys.master === null) throw new Error('the phone does not open');
  const store = { db, codec: masterCodec(keys.master) };
  await readIdentity(store);
  return async () => {
    const work = await readWork(store, assignment);
    if (work === null) throw new Error('the assignment is not on the phone');
    return work;
  };
}

function elementOf(drawn: Drawn, key: number): ReactNode {
  if (typeof drawn === 'string') return drawn;
  const [name, attributes, children] = drawn;
  return createElement(name, { ...attributes, key }, ...children.map(elementOf));
}

interface PageProps {
  readonly read: () => Promise<AssignmentWork>;
  readonly like: readonly Drawn[];
}

function Page({ read, like }: PageProps) {
  const work = useLiveQuery(read);
  const [typed, setTyped] = useState('0');
  const onChange = (event: { readonly target: { readonly value: string } }) =>
    setTyped(event.target.value);
  if (work === undefined) return null;
  return createElement(
    Fragment,
    null,
    createElement('p', { id: 'total' }, work.scores.printed),
    createElement('input', { value: typed, onChange }),
    ...like.map(elementOf),
  );
}

/**
 * Opens the phone as the app does, shows one figure and one field of it, with as many elements as the
 * app's page has, and follows what changes.
 */
export async function stackOpens(phone: FloorPhone, like: readonly Drawn[]): Promise<void> {
  const read = await openPhone(phone);
  const host = document.body.appendChild(document.createElement('div'));
  createRoot(host).render(createElement(Page, { read, like }));
}
