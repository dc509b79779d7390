import { type FormEvent, useState } from 'react';
import { ENROL_LINK_FAULT, ENROL_WORDS } from '../../text/enrol-words';
import { type Invitation, parseEnrolLink } from '../../trust/invitation';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-area';

export interface PasteLinkProps {
  readonly onInvitation: (link: string, invitation: Invitation) => void;
}

/** Takes a link by hand, for whom the QR code or the tap on the link did not bring here. */
export function PasteLink({ onInvitation }: PasteLinkProps) {
  const [link, setLink] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = parseEnrolLink(link.trim());
    if (read.ok) onInvitation(link.trim(), read.value);
    else setError(ENROL_LINK_FAULT[read.error]);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{ENROL_WORDS.noLink}</p>
      <TextArea
        label={ENROL_WORDS.linkLabel}
        hint={ENROL_WORDS.linkHint}
        error={error}
        autoCapitalize="none"
        spellCheck={false}
        value={link}
        onChange={(event) => setLink(event.target.value)}
      />
      <Button type="submit">{ENROL_WORDS.readLink}</Button>
    </form>
  );
}
