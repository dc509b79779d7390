import { useRef, useState } from 'react';
import type { CommentLink } from '../../../contract/comments';
import { COMMENT_LINK_WORDS as WORDS } from '../../../text/comment-link-words';
import { PARTY_WORDS } from '../../../text/course-words';
import { sayMinute } from '../../../text/say-instant';
import { Button } from '../../../ui/button';
import { QrCode } from '../../../ui/qr-code';
import type { ReportPageProps } from '../report-props';
import './consultation.css';

function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return <Button onClick={() => void copy()}>{copied ? WORDS.copied : label}</Button>;
}

/** Prints a letter alone: neither its code nor another party's letter on the same paper. */
function printAlone(letter: HTMLElement | null): void {
  const marked = [document.documentElement, ...(letter === null ? [] : [letter])];
  for (const { dataset } of marked) dataset.print = 'letter';
  const unmark = () => {
    for (const { dataset } of marked) delete dataset.print;
  };
  // Some browsers return at once and print later.
  addEventListener('afterprint', unmark, { once: true });
  print();
}

interface OpenLinkProps extends Pick<ReportPageProps, 'work'> {
  readonly link: CommentLink;
  /** The code, while the page stands on which it was made. */
  readonly code: string | undefined;
  readonly onClose: () => void;
}

/** A link that can be opened: the code to be scanned and, apart from it, the one to be told. */
export function OpenLink({ work, link, code, onClose }: OpenLinkProps) {
  const shownLetter = useRef<HTMLElement>(null);
  const { address, party, closesAt } = link;
  const until = sayMinute(closesAt);
  const project = work.pkg.project.name;
  const letter = `${WORDS.invitation(project, PARTY_WORDS[party], until)}\n${address}`;
  return (
    <>
      <p>{WORDS.state.open}</p>
      <section ref={shownLetter} className="comment-letter" aria-label={WORDS.letterTitle}>
        <p className="comment-print">{WORDS.invitation(project, PARTY_WORDS[party], until)}</p>
        <QrCode text={address} label={WORDS.qr} className="comment-qr" />
        <p className="comment-address">{address}</p>
        <p className="soft">{WORDS.until(until)}</p>
      </section>
      <CopyButton text={letter} label={WORDS.copyLetter} />
      <Button onClick={() => printAlone(shownLetter.current)}>{WORDS.printLetter}</Button>
      {code === undefined ? (
        <p className="soft">{WORDS.codeGone}</p>
      ) : (
        <section className="comment-code" aria-label={WORDS.code}>
          <p>{WORDS.code}</p>
          <p className="comment-digits">{code}</p>
          <p className="soft">{WORDS.codeHint}</p>
          <CopyButton text={code} label={WORDS.copyCode} />
        </section>
      )}
      <Button kind="quiet" onClick={onClose}>
        {WORDS.close}
      </Button>
    </>
  );
}
