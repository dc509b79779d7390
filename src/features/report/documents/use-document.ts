import { useRef, useState } from 'react';
import type { ReportPageProps } from '../report-props';
import type { DocumentSubject } from './document-subject';
import { type DocumentForm, JournalsMissing, makeDocument } from './make-document';

/** Where the making of a document is. */
export type DocumentState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly form: DocumentForm }
  | { readonly kind: 'ready'; readonly form: DocumentForm; readonly bytes: Blob }
  | { readonly kind: 'part-missing' }
  | { readonly kind: 'journals-missing' }
  | { readonly kind: 'failed' };

function faultOf(error: unknown): DocumentState {
  if (error instanceof JournalsMissing) return { kind: 'journals-missing' };
  // Without a network the parts that make documents are what can be missing.
  return { kind: navigator.onLine ? 'failed' : 'part-missing' };
}

/** Makes documents of one subject, one at a time; what is called off leaves nothing. */
export function useDocument(
  { session, work }: Pick<ReportPageProps, 'session' | 'work'>,
  subject: DocumentSubject,
) {
  const [state, setState] = useState<DocumentState>({ kind: 'idle' });
  const under = useRef<AbortController | null>(null);
  const make = async (form: DocumentForm): Promise<void> => {
    under.current?.abort();
    const own = new AbortController();
    under.current = own;
    setState({ kind: 'making', form });
    try {
      const bytes = await makeDocument({ session, work, ...subject, form, signal: own.signal });
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
