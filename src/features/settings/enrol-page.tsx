import { useId, useState } from 'react';
import type { Result } from '../../domain/kernel/result';
import type { EnrolFault } from '../../sync/enrol';
import { ACCOUNT_WORDS } from '../../text/account-words';
import { APP_WORDS } from '../../text/app-words';
import {
  ENROL_LINK_FAULT,
  ENROL_STEP,
  ENROL_WORDS,
  type EnrolStep,
  STORE_LOST_WORDS,
  sayEnrolFault,
} from '../../text/enrol-words';
import { sayMinute } from '../../text/say-instant';
import { type Invitation, parseEnrolLink } from '../../trust/invitation';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import { EnrolForm } from './enrol-form';
import { PasteLink } from './paste-link';

export interface EnrolPageProps {
  /** The whole address when it carries an invitation, else null. */
  readonly link: string | null;
  /** The invitation of an attempt whose answer was lost; its keys lie on the phone. */
  readonly unfinished: Invitation | null;
  /** The browser remembers a store of this app that is gone. */
  readonly isStoreLost: boolean;
  /** Back to an account that is enrolled, null where there is none. */
  readonly onBack: (() => void) | null;
  /** Address that this app was loaded from. */
  readonly origin: string;
  readonly enrol: (
    invitation: Invitation,
    passphrase: string,
    onStep: (step: EnrolStep) => void,
  ) => Promise<Result<void, EnrolFault>>;
}

type Stage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'working'; readonly step: EnrolStep }
  | { readonly kind: 'failed'; readonly fault: EnrolFault };

const grouped = (thumbprint: string): string => thumbprint.match(/.{1,4}/g)?.join(' ') ?? '';

function InvitationFacts({ invitation }: { readonly invitation: Invitation }) {
  return (
    <>
      <Facts
        items={[
          { term: ENROL_WORDS.server, detail: invitation.origin },
          { term: ENROL_WORDS.bureauKey, detail: grouped(invitation.bureau), code: true },
          { term: ENROL_WORDS.expires, detail: sayMinute(invitation.expires) },
        ]}
      />
      <p className="soft small">{ENROL_WORDS.bureauKeyHint}</p>
    </>
  );
}

function OtherOrigin({ link }: { readonly link: string }) {
  return (
    <Notice
      tone="warning"
      title={ENROL_WORDS.otherOrigin}
      next={ENROL_WORDS.otherOriginNext}
      action={<a href={link}>{ENROL_WORDS.openThere}</a>}
    />
  );
}

function buttonWords(stage: Stage): string {
  if (stage.kind === 'working') return ENROL_STEP[stage.step];
  return stage.kind === 'failed' ? APP_WORDS.retry : ENROL_WORDS.action;
}

function useEnrolment({ enrol }: EnrolPageProps, invitation: Invitation | null) {
  const [stage, setStage] = useState<Stage>({ kind: 'asking' });
  const start = async (passphrase: string) => {
    if (invitation === null || stage.kind === 'working') return;
    const onStep = (step: EnrolStep) => setStage({ kind: 'working', step });
    onStep('keys');
    const done = await enrol(invitation, passphrase, onStep);
    if (!done.ok) setStage({ kind: 'failed', fault: done.error });
  };
  return { stage, start };
}

/** Which invitation counts: the one pasted by hand, that of the address, or the unfinished one. */
function useInvitation({ link, unfinished, origin }: EnrolPageProps) {
  const [pasted, setPasted] = useState<{ link: string; invitation: Invitation } | null>(null);
  const read = link === null ? null : parseEnrolLink(link);
  const fromLink = read?.ok ? read.value : null;
  const invitation = pasted?.invitation ?? fromLink ?? unfinished;
  return {
    invitation,
    fault: read === null || read.ok ? null : read.error,
    link: pasted?.link ?? link ?? '',
    elsewhere: invitation !== null && invitation.origin !== origin,
    resumes: unfinished !== null && unfinished.enrolment === invitation?.enrolment,
    /** True where another link can be of use: the address holds none that is whole. */
    open: fromLink === null,
    paste: (text: string, value: Invitation) => setPasted({ link: text, invitation: value }),
  };
}

function ChosenInvitation({ chosen }: { readonly chosen: ReturnType<typeof useInvitation> }) {
  const { invitation, fault, elsewhere, open, link } = chosen;
  const paste = <PasteLink onInvitation={chosen.paste} />;
  return (
    <>
      {fault === null ? null : <Notice tone="danger" title={ENROL_LINK_FAULT[fault]} />}
      {invitation === null ? paste : <InvitationFacts invitation={invitation} />}
      {invitation !== null && open ? (
        <details>
          <summary>{ENROL_WORDS.otherLink}</summary>
          {paste}
        </details>
      ) : null}
      {elsewhere ? <OtherOrigin link={link} /> : null}
    </>
  );
}

function StageNotice({ stage, resumes }: { readonly stage: Stage; readonly resumes: boolean }) {
  if (stage.kind === 'failed') {
    return <Notice tone="danger" live {...sayEnrolFault(stage.fault)} />;
  }
  if (!resumes || stage.kind === 'working') return null;
  const { resumeTitle, resumeSafe, resumeLead } = ENROL_WORDS;
  return <Notice title={resumeTitle} safe={resumeSafe} next={resumeLead} />;
}

/** Invites the phone's owner to set a passphrase and enrols the phone under the bureau's key. */
export function EnrolPage(props: EnrolPageProps) {
  const form = useId();
  const chosen = useInvitation(props);
  const { stage, start } = useEnrolment(props, chosen.invitation);
  const ready = chosen.invitation !== null && !chosen.elsewhere;
  const working = stage.kind === 'working';
  const action = ready ? (
    <Button kind="primary" type="submit" form={form} busy={working}>
      {buttonWords(stage)}
    </Button>
  ) : undefined;
  return (
    <PageFrame title={ENROL_WORDS.title} context={APP_WORDS.name} actions={action}>
      {props.isStoreLost ? <Notice tone="danger" {...STORE_LOST_WORDS} /> : null}
      <p>{ENROL_WORDS.lead}</p>
      <ChosenInvitation chosen={chosen} />
      <StageNotice stage={stage} resumes={chosen.resumes} />
      {ready ? <EnrolForm id={form} resumes={chosen.resumes} onPassphrase={start} /> : null}
      {props.onBack === null || working ? null : (
        <Button onClick={props.onBack}>{ACCOUNT_WORDS.back}</Button>
      )}
      <p role="status" className="unseen">
        {working ? ENROL_STEP[stage.step] : ''}
      </p>
    </PageFrame>
  );
}
