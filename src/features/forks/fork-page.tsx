import { useId, useState } from 'react';
import { roleMay } from '../../domain/journal/role-permission';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { FORK_WORDS } from '../../text/fork-words';
import { sayMinute } from '../../text/say-instant';
import { Button, ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import type { SignFacts } from '../../ui/sign';
import { DifferingIndicators, ForkBranches } from './fork-branches';
import { type ForkView, forkView } from './fork-view';
import { SettleForm } from './settle-form';

export interface ForkPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
  readonly journal: string;
}

const nameOf = ({ pkg }: AssignmentWork, person: string): string =>
  pkg.team.find((member) => member.person === person)?.name ?? person;

const maySettle = ({ pkg }: AssignmentWork, person: string): boolean =>
  pkg.team.some((each) => each.person === person && roleMay(each.role, 'fork.settled'));

/** Which phone wrote the journal: this one, or whose. */
function phoneOf(session: FieldSession, work: AssignmentWork, { opened, journal }: ForkView) {
  if (opened === null) return FORK_WORDS.unknownPhone(journal.slice(0, 8));
  const name = nameOf(work, opened.person);
  if (opened.device === session.device) return FORK_WORDS.ownPhone(name);
  return FORK_WORDS.phoneOf(name, opened.device.slice(0, 8));
}

interface StateProps extends Pick<ForkPageProps, 'work'> {
  readonly phone: string;
  readonly fork: ForkView;
  readonly mayAct: boolean;
}

function ForkNotice({ work, fork, phone, mayAct }: StateProps) {
  const { settled, branches } = fork;
  if (settled !== null) {
    const by = FORK_WORDS.settledBy(nameOf(work, settled.person), sayMinute(settled.at));
    const next = fork.differing.length > 0 ? { next: FORK_WORDS.settledNext } : {};
    return (
      <Notice tone="success" title={FORK_WORDS.settled} safe={FORK_WORDS.safe} where={by} {...next}>
        <p>{FORK_WORDS.settledWhy(settled.reason)}</p>
      </Notice>
    );
  }
  return (
    <Notice
      tone="warning"
      title={FORK_WORDS.open(phone, branches.length)}
      safe={FORK_WORDS.safe}
      where={FORK_WORDS.why}
      next={mayAct ? FORK_WORDS.askLead : FORK_WORDS.askOther}
    />
  );
}

/** Settles the fork of a journal: what happened, every branch, and the lead evaluator's reason. */
export function ForkPage({ session, work, signs, journal }: ForkPageProps) {
  const form = useId();
  const [busy, setBusy] = useState(false);
  const fork = forkView(work, journal);
  const phone = fork === null ? '' : phoneOf(session, work, fork);
  const report = `/a/${work.assignment}/report`;
  const mayAct = maySettle(work, session.who.person);
  const isAsked = mayAct && fork !== null && fork.settled === null;
  return (
    <PageFrame
      title={FORK_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: report, label: FORK_WORDS.back }}
      signs={signs}
      actions={
        isAsked ? (
          <Button kind="primary" type="submit" form={form} busy={busy}>
            {busy ? FORK_WORDS.settling : FORK_WORDS.settle}
          </Button>
        ) : (
          <ButtonLink to={report}>{FORK_WORDS.toReport}</ButtonLink>
        )
      }
    >
      {fork === null ? <Notice title={FORK_WORDS.none} safe={FORK_WORDS.noneDetail} /> : null}
      {fork === null ? null : (
        <>
          <div role="status">
            <ForkNotice work={work} fork={fork} phone={phone} mayAct={mayAct} />
          </div>
          <ForkBranches work={work} fork={fork} phone={phone} />
          <DifferingIndicators work={work} fork={fork} />
        </>
      )}
      {isAsked ? (
        <SettleForm
          {...{ id: form, session, fork, onBusy: setBusy }}
          assignment={work.assignment}
        />
      ) : null}
    </PageFrame>
  );
}
