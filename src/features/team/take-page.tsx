import { useState } from 'react';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { TAKE_WORDS } from '../../text/handover-words';
import { TEAM_WORDS } from '../../text/team-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { PageFrame, type PageFrameProps } from '../../ui/page-frame';
import type { SignFacts } from '../../ui/sign';
import { FrameScan } from './frame-scan';
import { TakeFile } from './take-file';
import { TakeOutcome } from './take-outcome';
import { useTaking } from './use-taking';

export interface TakePageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
  /** Where it was come from; the team where nothing else is said. */
  readonly back?: PageFrameProps['back'];
}

function ScanCard({ onData }: { readonly onData: (data: Uint8Array) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <Card>
      {open ? <FrameScan onData={onData} /> : null}
      <Button onClick={() => setOpen(!open)}>{open ? TAKE_WORDS.stopScan : TAKE_WORDS.scan}</Button>
    </Card>
  );
}

/** Takes in what a colleague hands over, or the word that comes back for what was given. */
export function TakePage({ session, work, signs, back }: TakePageProps) {
  const { state, takeFile, takeParcel } = useTaking(session, work.assignment);
  const busy = state.kind === 'taking';
  return (
    <PageFrame
      title={TAKE_WORDS.title}
      context={work.pkg.project.name}
      back={back ?? { to: `/a/${work.assignment}/site/team`, label: TEAM_WORDS.title }}
      signs={signs}
    >
      <TakeOutcome state={state} session={session} work={work} />
      {busy ? null : <ScanCard key={state.run} onData={takeParcel} />}
      <TakeFile busy={busy} onTake={takeFile} />
    </PageFrame>
  );
}
