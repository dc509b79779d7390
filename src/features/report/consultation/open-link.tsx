import { useState } from 'react';
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

interface OpenLinkProps extends Pick<ReportPageProps, 'work'> {
  readonly link: CommentLink;
  /** The code, while the page stands on which it was made. */
  readonly code: string | undefined;
  readonly onClose: () => void;
}

/** A link that can be opened: the code to be scanned and, apart from it, the one to be told. */
export function OpenLink({ work, link, code, onClose }: OpenLinkProps) {
  const { address, party, closesAt } = link;
  const until = sayMinute(closesAt);
  const letter = WORDS.letter(work.pkg.project.name, PARTY_WORDS[party], until, address);
  return (
    <>
      <p>{WORDS.state.open}</p>
      <QrCode text={address} label={WORDS.qr} className="comment-qr" />
      <p className="comment-address">{address}</p>
      <p className="soft">{WORDS.until(until)}</p>
      <CopyButton text={letter} label={WORDS.copyLetter} />
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
