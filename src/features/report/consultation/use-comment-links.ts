import { useEffect, useMemo, useRef, useState } from 'react';
import type { CommentLink } from '../../../contract/comments';
import type { Party } from '../../../domain/procedure/procedure-setting';
import { commentLinks } from '../../../sync/comment-links';
import type { TransportFault } from '../../../sync/transport';
import { useOneAtATime } from '../../../ui/use-one-at-a-time';
import type { ReportPageProps } from '../report-props';
import { readSubmission, type Submission } from './read-submission';

/** Why something about links did not happen. */
export type CommentLinkFault = TransportFault | { readonly kind: 'wrongBatch' };

type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CommentLinkFault };

/**
 * Links to the drafts of an assignment as the server last told of them. It is asked once when the
 * page opens, in silence, since the phone may well be offline there.
 */
export function useCommentLinks({ session, work }: Pick<ReportPageProps, 'session' | 'work'>) {
  const { assignment } = work;
  const { writer, origin } = session;
  const server = useMemo(
    () => commentLinks(writer, assignment, { origin }),
    [writer, assignment, origin],
  );
  const [links, setLinks] = useState<readonly CommentLink[]>();
  const [fault, setFault] = useState<CommentLinkFault | null>(null);
  /** Codes by their links, while the page stands: nobody keeps them. */
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>({});
  const [shown, setShown] = useState<Submission | null>(null);
  const { run, busy } = useOneAtATime();
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    void server.list().then((said) => {
      if (said.ok && isOpen.current) setLinks(said.value);
    });
    return () => {
      isOpen.current = false;
    };
  }, [server]);
  const asking = async <T>(ask: () => Promise<Outcome<T>>): Promise<T | null> => {
    const said = await ask();
    setFault(said.ok ? null : said.error);
    return said.ok ? said.value : null;
  };
  const refresh = async () => {
    const all = await asking(() => server.list());
    if (all !== null) setLinks(all);
  };
  const make = async (draft: string, party: Party, closesAt: string) => {
    const made = await asking(() => server.make({ draft, party, closesAt }));
    if (made === null) return;
    setCodes((before) => ({ ...before, [made.link.link]: made.code }));
    await refresh();
  };
  const close = async ({ link }: CommentLink) => {
    if ((await asking(() => server.close(link))) !== null) await refresh();
  };
  const show = async (link: CommentLink) => {
    const sent = await asking(() => server.batch(link.link));
    if (sent === null) return;
    const read = await readSubmission(assignment, link, sent);
    if (read.ok) setShown(read.value);
    else setFault({ kind: read.error });
  };
  const once =
    <A extends unknown[]>(doing: (...about: A) => Promise<void>) =>
    (...about: A): void => {
      void run(() => doing(...about));
    };
  return {
    ...{ links, fault, codes, shown, busy },
    ...{ refresh: once(refresh), make: once(make), close: once(close), show: once(show) },
  };
}
export type ShownLinks = ReturnType<typeof useCommentLinks>;
