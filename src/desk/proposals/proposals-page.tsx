import { useState } from 'react';
import { type ProposalsResponse, proposalsResponse } from '../../contract/proposals';
import { DECISION_WORDS } from '../../text/decision-words';
import { DESK_WORDS } from '../../text/desk-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { DeskTable } from '../desk-table';
import { FaultNotice } from '../fault-notice';
import { LoadedView } from '../loaded-view';
import { useDeskAct } from '../use-desk-act';
import { useLoaded } from '../use-loaded';

type Proposal = ProposalsResponse['proposals'][number];

const WORDS = DECISION_WORDS.proposals;
const HEADS = [WORDS.what, WORDS.reason, WORDS.by, WORDS.at, DESK_WORDS.actions];

/** What waits for a second person of the performance unit. */
export function ProposalsPage() {
  const { loaded, reload } = useLoaded('/proposals', proposalsResponse);
  return (
    <>
      <h1>{WORDS.title}</h1>
      <p>{WORDS.lead}</p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ proposals, unitPeople }) =>
          proposals.length === 0 ? (
            <Empty title={WORDS.none} detail={WORDS.noneDetail} />
          ) : (
            <>
              {unitPeople < 2 ? <Notice tone="warning" title={WORDS.second} /> : null}
              <Proposals proposals={proposals} onChanged={reload} />
            </>
          )
        }
      </LoadedView>
    </>
  );
}

function sayWhat({ what }: Proposal): string {
  if (what.kind === 'revocation') return WORDS.revocation(what.name);
  if (what.kind === 'shredding') return WORDS.shredding(what.project);
  if (what.kind === 'accountReset') return WORDS.accountReset(what.name);
  return what.kind === 'acceptance' ? WORDS.acceptance(what.project) : WORDS.onePerson;
}

interface ProposalsProps {
  readonly proposals: readonly Proposal[];
  readonly onChanged: () => void;
}

function Proposals({ proposals, onChanged }: ProposalsProps) {
  const { act, fault } = useDeskAct();
  const [asked, setAsked] = useState<Proposal | null>(null);
  const settle = async ({ proposal }: Proposal, how: 'confirmation' | 'withdrawal') => {
    setAsked(null);
    if ((await act(`/proposals/${proposal}/${how}`, null)) !== null) onChanged();
  };
  return (
    <>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={onChanged} />}
      <DeskTable caption={WORDS.title} heads={HEADS}>
        {proposals.map((each) => (
          <ProposalRow
            key={each.proposal}
            proposal={each}
            onConfirm={() => setAsked(each)}
            onWithdraw={() => void settle(each, 'withdrawal')}
          />
        ))}
      </DeskTable>
      {asked === null ? null : (
        <ConfirmDialog
          open
          words={{
            ...{ title: WORDS.confirmTitle, confirm: WORDS.confirm },
            cancel: DESK_WORDS.cancel,
          }}
          kind="danger"
          onConfirm={() => void settle(asked, 'confirmation')}
          onClose={() => setAsked(null)}
        >
          <p>{sayWhat(asked)}</p>
          {asked.what.kind === 'shredding' ? <p>{WORDS.shreddingMeans}</p> : null}
          {asked.what.kind === 'accountReset' ? <p>{WORDS.accountResetMeans}</p> : null}
          <p>{asked.reason}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

interface ProposalRowProps {
  readonly proposal: Proposal;
  readonly onConfirm: () => void;
  readonly onWithdraw: () => void;
}

function ProposalRow({ proposal, onConfirm, onWithdraw }: ProposalRowProps) {
  const { what, reason, proposedBy, proposedAt, own } = proposal;
  return (
    <tr>
      <th scope="row">
        {sayWhat(proposal)}
        {what.kind === 'revocation' ? <code className="desk-under">{what.device}</code> : null}
        {what.kind === 'acceptance' ? (
          <span className="desk-under">
            <AppLink to={`/a/${what.assignment}/r/${what.manifest}`}>{WORDS.report}</AppLink>
          </span>
        ) : null}
      </th>
      <td>{reason}</td>
      <td>{proposedBy}</td>
      <td>{sayMinute(proposedAt)}</td>
      <td>
        <p className="desk-buttons">
          {own ? (
            <span>{WORDS.own}</span>
          ) : (
            <Button kind="primary" onClick={onConfirm}>
              {WORDS.confirm}
            </Button>
          )}
          <Button onClick={onWithdraw}>{own ? WORDS.withdraw : WORDS.refuse}</Button>
        </p>
      </td>
    </tr>
  );
}
