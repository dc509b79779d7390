import { useEffect, useRef, useState } from 'react';
import type { ReportPageProps } from '../report-props';
import { type ArchiveContents, readContents } from './archive-contents';
import type { ArchiveFault, ArchiveProgress } from './archive-order';
import type { DocumentSubject } from './document-subject';
import { JournalsMissing, renderOnPhone } from './make-document';

/** Where the making of an archive is. */
export type ArchiveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly progress: ArchiveProgress | null }
  | { readonly kind: 'ready'; readonly bytes: Blob }
  | ArchiveFault
  | { readonly kind: 'part-missing' | 'journals-missing' | 'failed' };

type Props = Pick<ReportPageProps, 'session' | 'work'>;

async function made(
  { session, work }: Props,
  subject: DocumentSubject,
  signal: AbortSignal,
  onProgress: (progress: ArchiveProgress) => void,
): Promise<ArchiveState> {
  const maker = await import('./make-archive').catch(() => null);
  if (maker === null) return { kind: 'part-missing' };
  try {
    const order = { session, work, subject, signal, onProgress, render: renderOnPhone };
    return { kind: 'ready', bytes: await maker.makeArchive(order) };
  } catch (error) {
    if (error instanceof JournalsMissing) return { kind: 'journals-missing' };
    const known = maker.archiveFault(error);
    if (known !== null) return known;
    // Without a network the parts that make documents are what can be missing.
    return { kind: navigator.onLine ? 'failed' : 'part-missing' };
  }
}

/** Makes the archive of a sealed report; what is called off, or left, leaves nothing. */
export function useArchive(props: Props, subject: DocumentSubject) {
  const [state, setState] = useState<ArchiveState>({ kind: 'idle' });
  const under = useRef<AbortController | null>(null);
  useEffect(() => () => under.current?.abort(), []);
  const make = async (): Promise<void> => {
    const own = new AbortController();
    under.current = own;
    const tell = (next: ArchiveState) => {
      if (!own.signal.aborted) setState(next);
    };
    tell({ kind: 'busy', progress: null });
    tell(await made(props, subject, own.signal, (progress) => tell({ kind: 'busy', progress })));
  };
  const stop = (): void => {
    under.current?.abort();
    setState({ kind: 'idle' });
  };
  return { state, make, stop };
}

/** What the archive would hold; null until that was looked up. */
export function useContents({ session, work }: Props, { manifest }: DocumentSubject) {
  const [contents, setContents] = useState<ArchiveContents | null>(null);
  useEffect(() => {
    let isShown = true;
    void readContents(session, work, manifest).then((read) => {
      if (isShown) setContents(read);
    });
    return () => {
      isShown = false;
    };
  }, [session, work, manifest]);
  return contents;
}
