import { useState } from 'react';
import { type PublicationResponse, publicationResponse } from '../../contract/results-use';
import type { PaperDocument } from '../../documents/paper/paper-document';
import { REPORT_PAPER_WORDS } from '../../text/report-paper-words';
import { LETTER_DESK_WORDS, PUBLICATION_WORDS as WORDS } from '../../text/use-desk-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { askDesk, type DeskFault } from '../desk-api';
import { FaultNotice } from '../fault-notice';
import { useMay } from '../use-may';
import { PaperButtons } from './paper-buttons';
import type { UsePart } from './use-part';

/** The document as the server composed it; JSON carries no functions, so its words join here. */
const paperOf = (sent: unknown): PaperDocument => ({
  ...(sent as Omit<PaperDocument, 'sayAbsent' | 'sayPage'>),
  ...{ sayAbsent: REPORT_PAPER_WORDS.absent, sayPage: REPORT_PAPER_WORDS.page },
});

/** The version of a report for the public, looked through before it can be saved. */
export function PublicationSection({ path, use }: Omit<UsePart, 'onChanged'>) {
  const mayMake = useMay('letter.issue');
  const [made, setMade] = useState<PublicationResponse | null>(null);
  const [fault, setFault] = useState<DeskFault | null>(null);
  const [busy, setBusy] = useState(false);
  if (!mayMake) return null;
  const make = async () => {
    setBusy(true);
    const answer = await askDesk(`${path}/publication`, publicationResponse);
    setBusy(false);
    setFault(answer.ok ? null : answer.error);
    setMade(answer.ok ? answer.value : null);
  };
  return (
    <Card title={WORDS.title}>
      <div className="stack">
        <p className="soft">{WORDS.intro}</p>
        <p>
          <Button busy={busy} onClick={() => void make()}>
            {WORDS.make}
          </Button>
        </p>
        {fault === null ? null : <FaultNotice fault={fault} />}
        {made === null ? null : <Made made={made} project={use.report.project} />}
      </div>
    </Card>
  );
}

interface MadeProps {
  readonly made: PublicationResponse;
  readonly project: string;
}

function Made({ made: { paper, closed, look }, project }: MadeProps) {
  const lines = (texts: readonly string[]) => (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
  if (closed.length > 0) {
    return (
      <div role="alert">
        <p className="desk-alarm">{WORDS.closed}</p>
        {lines(closed)}
        <p>{WORDS.closedNext}</p>
      </div>
    );
  }
  return (
    <div aria-live="polite">
      <p>{WORDS.clean}</p>
      {look.length === 0 ? null : (
        <>
          <p>{WORDS.look}</p>
          {lines(look)}
        </>
      )}
      <PaperButtons
        name={WORDS.file(project)}
        make={async () => paperOf(paper)}
        labelOf={(form) => `${WORDS.title} ${LETTER_DESK_WORDS.save} ${form}`}
      />
    </div>
  );
}
