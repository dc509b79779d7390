import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { indicatorsOf } from '../../../domain/framework/framework';
import {
  type ConveningDraft,
  type ConveningFault,
  conveningDraft,
  readConvening,
} from '../../../domain/panel/convening-draft';
import { type ConveningGone, fitConvening } from '../../../domain/panel/fit-convening';
import { CONVENE_WORDS } from '../../../text/convene-words';
import { PANELS_WORDS } from '../../../text/panel-words';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import { useFirstFault } from '../../../ui/use-first-fault';
import { PanelFaultNotice } from '../panel-fault-notice';
import { addressOf, type PanelPageProps } from '../panel-props';
import { useJsonDraft } from '../use-json-draft';
import type { EditConvening, FaultOf, SectionProps } from './convene-props';
import { CONVENE_FIELD, eligible, emptyDraft } from './empty-draft';
import { MembersSection } from './members-section';
import { MethodSection } from './method-section';
import { NameSection } from './name-section';
import { PartsSection } from './parts-section';
import { RulesSection } from './rules-section';
import { useConvening } from './use-convening';

const keyOf = ({ field, of }: ConveningFault): string => `${field} ${of ?? ''}`;

/** Finds the words of a fault; the same function as long as the faults are the same. */
function useFaultOf(faults: readonly ConveningFault[]): FaultOf {
  const told = faults.map(keyOf).join('\n');
  return useMemo(() => {
    const found = new Set(told.split('\n'));
    return (field, words, of = null) => (found.has(keyOf({ field, of })) ? words : undefined);
  }, [told]);
}

function GoneNotice({ gone }: { readonly gone: ConveningGone }) {
  const { people, indicators } = gone;
  if (people + indicators === 0) return null;
  return (
    <Notice
      tone="warning"
      title={CONVENE_WORDS.gone(people, indicators)}
      safe={CONVENE_WORDS.goneSafe}
    />
  );
}

/** The first change takes what is gone off the disk; that it went is said until the page is left. */
function useTold(gone: ConveningGone): ConveningGone {
  const [told, setTold] = useState(gone);
  if (gone !== told && gone.people + gone.indicators > 0) setTold(gone);
  return told;
}

interface FormProps extends PanelPageProps {
  readonly draft: ConveningDraft;
  readonly edit: EditConvening;
  readonly gone: ConveningGone;
}

function ConveneForm(props: FormProps) {
  const { work, signs, draft, edit } = props;
  const [, navigate] = useLocation();
  const { convene, busy, fault } = useConvening(props);
  const [isTried, setIsTried] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const { form, toFirst } = useFirstFault();
  const gone = useTold(props.gone);
  const read = readConvening(draft, work.pkg.framework.panelMembers ?? null);
  const faults = isTried && !read.ok ? read.error : [];
  const submit = () => {
    setIsTried(true);
    setIsAsking(read.ok);
    if (!read.ok) toFirst();
  };
  const confirm = async () => {
    setIsAsking(false);
    const made = read.ok ? await convene(read.value) : null;
    if (made !== null) navigate(`${addressOf(props)}/s/${made}`, { replace: true });
  };
  const section: SectionProps = { work, draft, edit, faultOf: useFaultOf(faults) };
  return (
    <PageFrame
      title={CONVENE_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: addressOf(props), label: PANELS_WORDS.title }}
      signs={signs}
      actions={
        <Button kind="primary" busy={busy} onClick={submit}>
          {busy ? CONVENE_WORDS.submitting : CONVENE_WORDS.submit}
        </Button>
      }
    >
      {faults.length === 0 ? null : (
        <Notice tone="warning" live title={CONVENE_WORDS.faults(faults.length)} />
      )}
      <PanelFaultNotice fault={fault} />
      <GoneNotice gone={gone} />
      {/* What would be typed while it is written could be in no convening any more. */}
      <div ref={form} className="stack" inert={busy}>
        <NameSection {...section} />
        <MembersSection {...section} />
        <PartsSection {...section} />
        <MethodSection {...section} />
        <RulesSection {...section} />
      </div>
      <ConfirmDialog
        open={isAsking}
        words={{
          ...{ title: CONVENE_WORDS.confirmTitle, confirm: CONVENE_WORDS.confirm },
          cancel: CONVENE_WORDS.cancel,
        }}
        onClose={() => setIsAsking(false)}
        onConfirm={() => void confirm()}
      >
        <p>{CONVENE_WORDS.confirmLead}</p>
      </ConfirmDialog>
    </PageFrame>
  );
}

/** The chair calls a session; what is typed stays a draft until it is called. */
export function ConvenePage(props: PanelPageProps) {
  const { session, work } = props;
  const { pkg } = work;
  const place = { assignment: work.assignment, field: CONVENE_FIELD };
  const draft = useJsonDraft(session, place, conveningDraft, emptyDraft(work));
  const ground = useMemo(() => {
    const people = eligible({ pkg }).map(({ person }) => person);
    return { people, indicators: indicatorsOf(pkg.framework).map(({ id }) => id) };
  }, [pkg]);
  const { value, edit: editDraft } = draft;
  const edit = useCallback<EditConvening>(
    (step) => editDraft((now) => step(fitConvening(now, ground).draft)),
    [editDraft, ground],
  );
  const fitted = useMemo(
    () => (value === null ? null : fitConvening(value, ground)),
    [value, ground],
  );
  if (fitted === null) return null;
  return <ConveneForm {...props} {...fitted} edit={edit} />;
}
