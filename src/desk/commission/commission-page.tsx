import { useState } from 'react';
import { useParams } from 'wouter';
import {
  type CommissionResponse,
  commissionResponse,
  publishResponse,
} from '../../contract/desk-commissions';
import type { CommissionDraft } from '../../domain/commission/commission-draft';
import { commissionFaults } from '../../domain/commission/package-of';
import { COMMISSION_FAULT_WORDS, COMMISSION_WORDS as WORDS } from '../../text/commission-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { askDesk, type DeskFault } from '../desk-api';
import { useDeskSession } from '../desk-session-context';
import { FaultNotice } from '../fault-notice';
import { LoadedView } from '../loaded-view';
import { useRuleSetting } from '../projects/rule-setting';
import { ReasonDialog } from '../reason-dialog';
import { useLoaded } from '../use-loaded';
import { ChecksForm } from './checks-form';
import { DocumentsForm, FieldSettings, SamplesForm } from './field-form';
import { FrameworkChoice } from './framework-choice';
import { MapForm } from './map-form';
import { DeadlineForm, ObjectForm } from './object-form';
import { ProcedureForm } from './procedure-form';
import { QuestionnairesForm } from './questionnaires-form';
import { sayState } from './say-state';
import { SitesForm } from './sites-form';
import { TeamForm } from './team-form';
import { useKeepCommission } from './use-keep-commission';

interface ActsProps {
  readonly of: CommissionResponse;
  readonly draft: CommissionDraft;
  readonly revision: number;
  readonly isKept: boolean;
  readonly onDone: () => void;
}

function Acts({ of, draft, revision, isKept, onDone }: ActsProps) {
  const { session } = useDeskSession();
  const [fault, setFault] = useState<DeskFault | null>(null);
  const [withdrawing, setWithdrawing] = useState(false);
  const faults = commissionFaults(draft);
  const path = `/commissions/${of.commission}`;
  const publish = async () => {
    const body = { base: revision };
    const answer = await askDesk(`${path}/publication`, publishResponse, {
      ...{ method: 'POST', csrf: session.csrf, body },
    });
    setFault(answer.ok ? null : answer.error);
    if (answer.ok) onDone();
  };
  const readiness = faults.length === 0 ? WORDS.ready : WORDS.faults(faults.length);
  const version = (of.publishedVersion ?? 0) + 1;
  const isSame = of.isPublished && of.revision === revision;
  return (
    <section className="desk-part commission-acts" aria-label={WORDS.acts}>
      <p className="commission-ready" aria-live="polite">
        {isSame ? WORDS.isSame : readiness}
      </p>
      <ul className="commission-faults">
        {faults.map(({ kind, place }) => (
          <li key={`${kind} ${place}`}>
            {COMMISSION_FAULT_WORDS[kind]}
            {place === '' ? '' : WORDS.place(place)}
          </li>
        ))}
      </ul>
      <p className="soft small">{WORDS.publishNote}</p>
      {fault === null ? null : <FaultNotice fault={fault} />}
      <div className="desk-buttons">
        <Button
          kind="primary"
          off={faults.length > 0 || !isKept || isSame}
          onClick={() => void publish()}
        >
          {WORDS.publish(version)}
        </Button>
        {of.publishedVersion === null ? null : (
          <>
            <AppLink to={`/commissions/sheet/${of.assignment}`}>{WORDS.sheet}</AppLink>
            <Button kind="danger" onClick={() => setWithdrawing(true)}>
              {WORDS.withdraw}
            </Button>
          </>
        )}
      </div>
      {withdrawing ? (
        <ReasonDialog
          title={WORDS.withdraw}
          detail={WORDS.withdrawDetail}
          label={WORDS.withdrawReason}
          missing={WORDS.withdrawMissing}
          confirm={WORDS.withdraw}
          kind="danger"
          path={`${path}/withdrawal`}
          bodyOf={(reason) => ({ reason })}
          onClose={() => setWithdrawing(false)}
          onDone={() => {
            setWithdrawing(false);
            onDone();
          }}
        />
      ) : null}
    </section>
  );
}

interface EditorProps {
  readonly of: CommissionResponse;
  readonly content: CommissionDraft;
  readonly onReload: () => void;
}

function Editor({ of, content, onReload }: EditorProps) {
  const path = `/commissions/${of.commission}`;
  const { draft, setDraft, keeping, revision, fault } = useKeepCommission(
    path,
    content,
    of.revision,
  );
  const { pack, packField } = useRuleSetting();
  const change = (part: Partial<CommissionDraft>) => setDraft((last) => ({ ...last, ...part }));
  const form = { draft, change };
  return (
    <div className="commission">
      <h1>{draft.project.name || WORDS.untitled}</h1>
      <p>
        <AppLink to="/commissions">{WORDS.back}</AppLink>
      </p>
      <p aria-live="polite">
        {sayState({ ...of, isPublished: of.isPublished && of.revision === revision })}
        {of.withdrawn === null ? ` · ${WORDS.keeping[keeping]}` : ''}
      </p>
      {of.withdrawn === null ? null : <p>{WORDS.withdrawDetail}</p>}
      {fault === null ? null : <FaultNotice fault={fault} onRetry={onReload} />}
      <div className={of.withdrawn === null ? 'commission-columns' : undefined}>
        <fieldset className="commission-forms" disabled={of.withdrawn !== null}>
          <legend className="unseen">{WORDS.content}</legend>
          <ObjectForm {...form} />
          <FrameworkChoice {...form} />
          <TeamForm {...form} />
          <SitesForm {...form} />
          <MapForm {...form} />
          <ChecksForm {...form} />
          <DeadlineForm {...form} pack={pack.id} packField={packField} />
          <DocumentsForm {...form} />
          <SamplesForm {...form} />
          <QuestionnairesForm {...form} />
          <FieldSettings {...form} />
          <ProcedureForm {...form} />
        </fieldset>
        {of.withdrawn === null ? (
          <Acts {...{ of, draft, revision }} isKept={keeping === 'kept'} onDone={onReload} />
        ) : null}
      </div>
    </div>
  );
}

/** `/commissions/c/:commission`: one commission, kept while it is typed. */
export function CommissionPage() {
  const { commission = '' } = useParams();
  const { loaded, reload } = useLoaded(`/commissions/${commission}`, commissionResponse);
  return (
    <LoadedView loaded={loaded} onRetry={reload}>
      {(of) =>
        of.content === null ? (
          <p>{WORDS.unreadable}</p>
        ) : (
          <Editor
            key={`${of.revision} ${of.publishedVersion} ${of.withdrawn?.at}`}
            of={of}
            content={of.content}
            onReload={reload}
          />
        )
      }
    </LoadedView>
  );
}
