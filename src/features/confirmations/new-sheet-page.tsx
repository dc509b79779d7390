import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { ConfirmedFact } from '../../domain/fieldwork/acts/confirmation';
import { nextIndexNo } from '../../domain/fieldwork/index-number';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { CONFIRMATION_WORDS, DRAFT_WORDS } from '../../text/confirmation-words';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import { ActFaultNotice } from './act-fault-notice';
import { type ConfirmationView, sheetsPath } from './confirmation-view';
import { FactEditor } from './fact-editor';
import { newSheet } from './new-sheet';
import { offeredFacts } from './offered-facts';
import { openVisit } from './open-visit';
import {
  type DraftFact,
  finishedFacts,
  NEW_SHEET_FIELD,
  type SheetDraft,
  sheetDraft,
} from './sheet-draft';
import { suggestedFacts } from './suggested-facts';
import { SuggestionsCard } from './suggestions-card';
import { useAct } from './use-act';
import { useKeptDraft } from './use-kept-draft';
import './confirmations.css';

const ANYWHERE = '';

/** Puts the sheet before the unit: from then on its content is fixed, under a fresh id. */
function useFinish({ session, work }: ConfirmationView) {
  const { act, busy, fault } = useAct(session, work.assignment);
  const [, navigate] = useLocation();
  const finish = async (facts: ConfirmedFact[], site: string | null) => {
    const evaluation = wholeEvaluation(work);
    const { person } = session.who;
    const confirmation = session.newId();
    const indexNo = nextIndexNo(work, person, 'S4');
    const visit = openVisit(evaluation, person)?.value.visit ?? null;
    const body = { confirmation, indexNo, visit, site, facts };
    const entry = await act(async () => ({
      act: { type: 'confirmation.drafted', body },
      clearDrafts: [NEW_SHEET_FIELD],
    }));
    if (entry === null) return;
    navigate(`${sheetsPath(work.assignment)}/${confirmation}`, { replace: true });
  };
  return { finish, busy, fault };
}

interface EditorProps extends ConfirmationView {
  readonly draft: SheetDraft;
  readonly onChange: (draft: SheetDraft) => void;
}

function Facts({ session, work, draft, onChange }: EditorProps) {
  const evaluation = wholeEvaluation(work);
  const { facts, site } = draft;
  const put = (facts: DraftFact[]) => onChange({ ...draft, facts });
  return (
    <>
      <h2>{DRAFT_WORDS.facts}</h2>
      {facts.map((fact, i) => (
        <FactEditor
          key={fact.key}
          {...{ session, evaluation, site, fact }}
          number={i + 1}
          onChange={(next) => put(facts.map((each) => (each.key === fact.key ? next : each)))}
          onRemove={() => put(facts.filter(({ key }) => key !== fact.key))}
        />
      ))}
      <Button onClick={() => put([...facts, { key: session.newId(), text: '', evidence: [] }])}>
        {DRAFT_WORDS.blank}
      </Button>
    </>
  );
}

/** What is to be offered; made anew only when the work or the draft changes. */
function useOffer({ session, work, draft }: EditorProps) {
  const { site } = draft;
  const evaluation = wholeEvaluation(work);
  const [here, all] = useMemo(() => {
    const { at: now } = session.writer.clock.now();
    const of = (site: string | null) => suggestedFacts({ work, evaluation, site, now });
    return [of(site), of(null)];
  }, [session, work, evaluation, site]);
  return offeredFacts(here, all, draft, evaluation.fieldwork.confirmations);
}

function Editor(props: EditorProps) {
  const { work, draft, onChange } = props;
  const { sites } = work.pkg;
  const places = sites.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {sites.length === 0 ? null : (
        <ChoiceGroup
          legend={DRAFT_WORDS.site}
          choices={[{ value: ANYWHERE, label: CONFIRMATION_WORDS.noSite }, ...places]}
          value={draft.site ?? ANYWHERE}
          onChange={(site) => onChange({ ...draft, site: site === ANYWHERE ? null : site })}
        />
      )}
      <SuggestionsCard
        offer={useOffer(props)}
        place={sites.find(({ id }) => id === draft.site)?.name ?? null}
        onTake={({ key, text, evidence }) =>
          onChange({ ...draft, facts: [...draft.facts, { key, text, evidence: [...evidence] }] })
        }
      />
      <Facts {...props} />
      <p className="soft">{DRAFT_WORDS.finishLead}</p>
    </>
  );
}

/** Drafts a sheet: from suggestions or blank, with evidence; every change is kept as it is typed. */
export function NewSheetPage(view: ConfirmationView) {
  const { session, work, signs } = view;
  const place = { assignment: work.assignment, field: NEW_SHEET_FIELD };
  const empty = newSheet(wholeEvaluation(work), session.who.person);
  const { value: draft, change } = useKeptDraft(session, place, sheetDraft, empty);
  const { finish, busy, fault } = useFinish(view);
  const [incomplete, setIncomplete] = useState(false);
  if (draft === undefined) return null;
  const press = () => {
    const facts = finishedFacts(draft);
    setIncomplete(facts === null);
    if (facts !== null) void finish(facts, draft.site);
  };
  return (
    <PageFrame
      title={DRAFT_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: sheetsPath(work.assignment), label: CONFIRMATION_WORDS.title }}
      signs={signs}
      actions={
        <Button kind="primary" busy={busy} onClick={press}>
          {DRAFT_WORDS.finish}
        </Button>
      }
    >
      <Editor {...view} draft={draft} onChange={change} />
      {incomplete ? <Notice tone="warning" live title={DRAFT_WORDS.needsFact} /> : null}
      <ActFaultNotice fault={fault} />
    </PageFrame>
  );
}
