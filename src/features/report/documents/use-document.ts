import { useRef, useState } from 'react';
import { type DocumentForm, JournalsMissing } from './make-document';

/** Where the making of a document is. */
export type DocumentState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly form: DocumentForm }
  | { readonly kind: 'ready'; readonly form: DocumentForm; readonly bytes: Blob }
  | { readonly kind: 'part-missing' }
  | { readonly kind: 'journals-missing' }
  | { readonly kind: 'failed' };

/** Makes a document in a form; rejects with the reason of `signal` once it was called off. */
export type MakeForm = (form: DocumentForm, signal: AbortSignal) => Promise<Blob>;

function faultOf(error: unknown): DocumentState {
  if (error instanceof JournalsMissing) return { kind: 'journals-missing' };
  // Without a network the parts that make documents are what can be missing.
  return { kind: navigator.onLine ? 'failed' : 'part-missing' };
}

/** Makes documents of one subject, one at a time; what is called off leaves nothing. */
export function useDocument(makeForm: MakeForm) {
  const [state, setState] = useState<DocumentState>({ kind: 'idle' });
  const under = useRef<AbortController | null>(null);
  const make = async (form: DocumentForm): Promise<void> => {
    under.current?.abort();
    const own = new AbortController();
    under.current = own;
    setState({ kind: 'making', form });
    try {
      const bytes = await makeForm(form, own.signal);
      if (!own.signal.aborted) setState({ kind: 'ready', form, bytes });
    } catch (error) {
      if (!own.signal.aborted) setState(faultOf(error));
    }
  };
  const stop = (): void => {
    under.current?.abort();
    setState({ kind: 'idle' });
  };
  return { state, make, stop };
}
