import { useState } from 'react';
import { useLocation } from 'wouter';
import { SESSION_KINDS } from '../../../domain/panel/convening';
import {
  type ConveningDraft,
  type ConveningFault,
  conveningDraft,
  readConvening,
} from '../../../domain/panel/convening-draft';
import { CONVENE_WORDS } from '../../../text/convene-words';
import { PANELS_WORDS, SESSION_KIND_WORDS } from '../../../text/panel-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ChoiceGroup } from '../../../ui/choice-group';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import { TextField } from '../../../ui/text-field';
import { PanelFaultNotice } from '../panel-fault-notice';
import { addressOf, type PanelPageProps } from '../panel-props';
import { useJsonDraft } from '../use-json-draft';
import type { SectionProps } from './convene-props';
import { CONVENE_FIELD, emptyDraft } from './empty-draft';
import { MembersSection } from './members-section';
import { MethodSection } from './method-section';
import { PartsSection } from './parts-section';
import { RulesSection } from './rules-section';
import { useConvening } from './use-convening';

const MAX_TITLE = 120;
const KINDS = SESSION_KINDS.map((value) => ({ value, label: SESSION_KIND_WORDS[value] }));

/** Finds the words of a fault; none before sending was tried. */
const faultFinder =
  (faults: readonly ConveningFault[]): SectionProps['faultOf'] =>
  (field, words, of = null) =>
    faults.some((each) => each.field === field && each.of === of) ? words : undefined;

function NameSection({ draft, change, faultOf }: SectionProps) {
  return (
    <Card title={CONVENE_WORDS.about}>
      <TextField
        label={CONVENE_WORDS.name}
        maxLength={MAX_TITLE}
        value={draft.title}
        error={faultOf('title', CONVENE_WORDS.nameMissing)}
        onChange={(event) => change({ title: event.target.value })}
      />
      <ChoiceGroup
        legend={CONVENE_WORDS.kind}
        choices={KINDS}
        value={draft.kind}
        error={faultOf('kind', CONVENE_WORDS.kindMissing)}
        onChange={(kind) => change({ kind })}
      />
    </Card>
  );
}

function ConfirmDialog({
  open,
  onClose,
  onConfirm,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={CONVENE_WORDS.confirmTitle}
      actions={
        <>
          <Button onClick={onClose}>{CONVENE_WORDS.cancel}</Button>
          <Button kind="primary" onClick={onConfirm}>
            {CONVENE_WORDS.confirm}
          </Button>
        </>
      }
    >
      <p>{CONVENE_WORDS.confirmLead}</p>
    </Dialog>
  );
}

interface FormProps extends PanelPageProps {
  readonly draft: ConveningDraft;
  readonly onChange: (next: ConveningDraft) => void;
}

function ConveneForm(props: FormProps) {
  const { work, signs, draft, onChange } = props;
  const [, navigate] = useLocation();
  const { convene, busy, fault } = useConvening(props);
  const [isTried, setIsTried] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const read = readConvening(draft);
  const faults = isTried && !read.ok ? read.error : [];
  const submit = () => {
    setIsTried(true);
    setIsAsking(read.ok);
  };
  const confirm = async () => {
    setIsAsking(false);
    const made = read.ok ? await convene(read.value) : null;
    if (made !== null) navigate(`${addressOf(props)}/s/${made}`, { replace: true });
  };
  const section: SectionProps = {
    ...{ work, draft, faultOf: faultFinder(faults) },
    change: (change) => onChange({ ...draft, ...change }),
  };
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
      <NameSection {...section} />
      <MembersSection {...section} />
      <PartsSection {...section} />
      <MethodSection {...section} />
      <RulesSection {...section} />
      <ConfirmDialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => void confirm()}
      />
    </PageFrame>
  );
}

/** The chair calls a session; what is typed stays a draft until it is called. */
export function ConvenePage(props: PanelPageProps) {
  const { session, work } = props;
  const place = { assignment: work.assignment, field: CONVENE_FIELD };
  const { value, change } = useJsonDraft(session, place, conveningDraft, emptyDraft(work));
  if (value === null) return null;
  return <ConveneForm {...props} draft={value} onChange={change} />;
}
