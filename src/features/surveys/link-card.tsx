import { useState } from 'react';
import type { SurveyLink } from '../../contract/surveys';
import { dayFromNow, endOfDay } from '../../forms/closing-day';
import { APPEND_FAULT_SAFE, APPEND_FAULT_WORDS } from '../../text/append-fault-words';
import { sayPhoneProblem } from '../../text/problem-words';
import { sayMinute } from '../../text/say-instant';
import { LINK_WORDS as WORDS } from '../../text/survey-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice, type NoticeWords } from '../../ui/notice';
import { QrCode } from '../../ui/qr-code';
import { TextField } from '../../ui/text-field';
import { isLead, mayCollect, type SurveyProps } from './survey-context';
import { type LinkFault, type Links, useLinks } from './use-links';

const SUGGESTED_DAYS = 7;

function faultWords(fault: LinkFault): NoticeWords {
  if (fault.kind === 'carrying') {
    const { offlineTitle: title, offlineSafe: safe, offlineNext: next } = WORDS;
    if (fault.fault.kind !== 'problem') return { title, safe, next };
    return { safe, ...sayPhoneProblem(fault.fault.problem.code) };
  }
  if (fault.fault === 'wrongBatch') return { title: WORDS.faulty, safe: WORDS.offlineSafe };
  return { safe: APPEND_FAULT_SAFE, ...APPEND_FAULT_WORDS[fault.fault] };
}

function OpenLink({ link, links, lead }: { link: SurveyLink; links: Links; lead: boolean }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(link.address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <QrCode text={link.address} label={WORDS.qr} className="survey-qr" />
      <p className="small">{link.address}</p>
      <p className="soft">{WORDS.until(sayMinute(link.closesAt))}</p>
      <Button onClick={() => void copy()}>{copied ? WORDS.copied : WORDS.copy}</Button>
      {lead ? <Button onClick={() => void links.close(link.link)}>{WORDS.close}</Button> : null}
    </>
  );
}

function ClosedLink({ link, links, may }: { link: SurveyLink; links: Links; may: boolean }) {
  const taken = links.isTaken(link.link);
  return (
    <>
      <p className="soft">{WORDS.closed(sayMinute(link.closedAt ?? link.closesAt))}</p>
      {taken ? <Notice tone="success" title={WORDS.taken} next={WORDS.takenHint} /> : null}
      {taken || !may ? null : (
        <Button onClick={() => void links.take(link.link)}>{WORDS.take}</Button>
      )}
    </>
  );
}

function MakeLink({ links }: { readonly links: Links }) {
  const [day, setDay] = useState(() => dayFromNow(SUGGESTED_DAYS));
  return (
    <>
      <TextField
        label={WORDS.closes}
        type="date"
        min={dayFromNow(0)}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <Button off={day === ''} busy={links.busy} onClick={() => void links.make(endOfDay(day))}>
        {WORDS.make}
      </Button>
    </>
  );
}

/** Answers by a public link: the code to be scanned, how many came, and taking the result in. */
export function LinkCard(props: Omit<SurveyProps, 'signs'>) {
  const { session, work } = props;
  const links = useLinks(props);
  const lead = isLead(work, session.who.person);
  const may = mayCollect(work, session.who.person);
  return (
    <Card title={WORDS.title}>
      <div className="stack">
        <p className="soft small">{WORDS.hint}</p>
        {links.links?.map((link) => (
          <div key={link.link} className="stack">
            <p>{WORDS.answers(link.answers)}</p>
            {link.closedAt === null ? (
              <OpenLink {...{ link, links, lead }} />
            ) : (
              <ClosedLink {...{ link, links, may }} />
            )}
          </div>
        ))}
        {links.fault === null ? null : <Notice tone="warning" live {...faultWords(links.fault)} />}
        <Button busy={links.busy} onClick={() => void links.refresh()}>
          {links.busy ? WORDS.asking : WORDS.refresh}
        </Button>
        {lead ? <MakeLink links={links} /> : <p className="soft small">{WORDS.onlyLead}</p>}
      </div>
    </Card>
  );
}
