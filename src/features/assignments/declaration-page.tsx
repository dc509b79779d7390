import { useEffect, useId, useState } from 'react';
import { useLocation } from 'wouter';
import type { Declaration } from '../../domain/journal/evaluation';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { APP_WORDS } from '../../text/app-words';
import { DECLARATION_WORDS } from '../../text/declaration-words';
import { sayMinute } from '../../text/say-instant';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import type { SignFacts } from '../../ui/sign';
import { DeclarationForm } from './declaration-form';
import './declaration-page.css';

export interface DeclarationPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
}

function Declared({ declaration, work }: { declaration: Declaration; work: AssignmentWork }) {
  const on = DECLARATION_WORDS.declaredOn(sayMinute(declaration.at));
  if (declaration.outcome === 'independent') {
    return <Notice tone="success" title={DECLARATION_WORDS.done} where={on} />;
  }
  const { bureau, agency } = work.pkg;
  return (
    <Notice
      tone="danger"
      title={DECLARATION_WORDS.conflictTitle}
      safe={DECLARATION_WORDS.conflictSafe}
      where={on}
      next={DECLARATION_WORDS.conflictNext(bureau, agency)}
    >
      <p className="declaration-text">{declaration.detail}</p>
    </Notice>
  );
}

interface ActionsProps {
  readonly form: string;
  readonly busy: boolean;
  /** Null while the form asks. */
  readonly standing: Declaration | null;
  readonly home: string;
  readonly onAgain: () => void;
}

function Actions({ form, busy, standing, home, onAgain }: ActionsProps) {
  if (standing === null) {
    return (
      <Button kind="primary" type="submit" form={form} busy={busy}>
        {busy ? DECLARATION_WORDS.signing : DECLARATION_WORDS.sign}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={onAgain}>{DECLARATION_WORDS.again}</Button>
      {standing.outcome === 'independent' ? (
        <ButtonLink kind="primary" to={home}>
          {DECLARATION_WORDS.begin}
        </ButtonLink>
      ) : null}
    </>
  );
}

/** Goes on to the work once the signed declaration has been folded and allows it. */
function useWayOn(home: string, free: boolean): () => void {
  const [, navigate] = useLocation();
  const [signed, setSigned] = useState(false);
  useEffect(() => {
    if (signed && free) navigate(home, { replace: true });
  }, [signed, free, home, navigate]);
  return () => setSigned(true);
}

/** The independence declaration: no work before it, and none after a declared conflict. */
export function DeclarationPage({ session, work, signs }: DeclarationPageProps) {
  const form = useId();
  const [busy, setBusy] = useState(false);
  const [again, setAgain] = useState(false);
  const declared = work.evaluation.declarations[session.who.person] ?? null;
  const standing = again ? null : declared;
  const home = `/a/${work.assignment}`;
  const goOn = useWayOn(home, declared?.outcome === 'independent');
  const signed = () => {
    setAgain(false);
    goOn();
  };
  const actions = { form, busy, standing, home, onAgain: () => setAgain(true) };
  return (
    <PageFrame
      title={DECLARATION_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: '/', label: APP_WORDS.home }}
      signs={signs}
      actions={<Actions {...actions} />}
    >
      {declared === null ? <p>{DECLARATION_WORDS.lead}</p> : null}
      {standing === null ? null : <Declared declaration={standing} work={work} />}
      <Card title={DECLARATION_WORDS.text}>
        <p className="declaration-text">{work.pkg.independenceDeclaration}</p>
      </Card>
      {standing === null ? (
        <DeclarationForm
          id={form}
          session={session}
          work={work}
          onBusy={setBusy}
          onSigned={signed}
        />
      ) : null}
    </PageFrame>
  );
}
