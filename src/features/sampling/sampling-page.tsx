import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { writeRowsCsv } from '../../documents/sheet/write-rows-csv';
import type { Replacement } from '../../domain/fieldwork/sampling/replaced-sample';
import type { SamplingPlan } from '../../domain/fieldwork/sampling-plan';
import { roleMay } from '../../domain/journal/role-permission';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { planOf } from '../../store/whole-evaluation';
import { FIELD_HUB_WORDS } from '../../text/field-hub-words';
import { REPLACEMENT_FAULT_WORDS, SAMPLING_WORDS as WORDS } from '../../text/sampling-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ChoiceGroup } from '../../ui/choice-group';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import { saveFile } from '../../ui/save-file';
import type { SignFacts } from '../../ui/sign';
import { CoverageCard } from './coverage-card';
import { HowDrawn } from './how-drawn';
import { ReplaceDialog } from './replace-dialog';
import { SampleList } from './sample-list';
import { sampleRows } from './sample-rows';
import { type SampleView, sampleView } from './sample-view';
import { TakeBackDialog } from './take-back-dialog';
import { useDraw } from './use-draw';
import { useReplacing } from './use-replacing';

export interface SamplingPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
}

/** What was replaced, and what was said and changed nothing. */
function ReplacedCards({ out, without }: Pick<SampleView, 'out' | 'without'>) {
  return (
    <>
      {out.length === 0 ? null : (
        <Card title={WORDS.out(out.length)}>
          <ul className="stack">
            {out.map(({ unit, by }) => (
              <li key={unit.id}>
                {unit.name}
                <p className="soft small">{by.value.reason}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {without.length === 0 ? null : (
        <Card title={WORDS.without(without.length)}>
          <ul className="stack">
            {without.map(({ said, fault }) => (
              <li key={said.hash}>
                {`${said.value.out} → ${said.value.in}`}
                <p className="soft small">{REPLACEMENT_FAULT_WORDS[fault]}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

const saveList = (plan: SamplingPlan, view: SampleView): void =>
  saveFile(
    WORDS.csvName(plan.id),
    new Blob([writeRowsCsv(sampleRows(view))], { type: 'text/csv' }),
  );

function sayReplacement({ units }: SamplingPlan, { value }: Replacement): string {
  const name = (unit: string) => units.find(({ id }) => id === unit)?.name ?? unit;
  return WORDS.takeBackTitle(name(value.out), name(value.in));
}

type PlanProps = Omit<SamplingPageProps, 'signs'> & { readonly plan: SamplingPlan };

/** One list: how it was drawn, what it covers, who is in it. */
function DrawnPlan({ session, work, plan }: PlanProps) {
  const draw = useDraw(plan);
  const { replacing, begin } = useReplacing(session, work.assignment, plan.id);
  const [takingBack, setTakingBack] = useState<Replacement | null>(null);
  if (draw === undefined) return <p className="soft">{WORDS.drawing}</p>;
  const view = sampleView(work, plan, draw);
  const role = work.pkg.team.find(({ person }) => person === session.who.person)?.role;
  const mayReplace = role !== undefined && roleMay(role, 'sample.replaced');
  const leaving = view.members.find(({ unit }) => unit.id === replacing?.draft.out);
  return (
    <>
      <CoverageCard coverage={view.coverage} visited={view.visited} />
      <SampleList
        assignment={work.assignment}
        {...{ plan, view }}
        onReplace={mayReplace ? ({ unit }) => begin(unit.id) : null}
        me={session.who.person}
        onTakeBack={setTakingBack}
      />
      {mayReplace ? null : <Notice title={WORDS.readOnly} />}
      <ReplacedCards out={view.out} without={view.without} />
      <HowDrawn plan={plan} draw={draw} />
      <Button onClick={() => saveList(plan, view)}>{WORDS.csv}</Button>
      {replacing === null || leaving === undefined ? null : (
        <ReplaceDialog member={leaving} candidates={view.candidates} replacing={replacing} />
      )}
      {takingBack === null ? null : (
        <TakeBackDialog
          {...{ session, assignment: work.assignment }}
          said={takingBack}
          title={sayReplacement(plan, takingBack)}
          onClose={() => setTakingBack(null)}
        />
      )}
    </>
  );
}

/** Samples of the assignment, drawn here as everybody draws them. */
export function SamplingPage({ session, work, signs }: SamplingPageProps) {
  const [search, setSearch] = useSearchParams();
  const { samples } = planOf(work);
  const plan = samples.find(({ id }) => id === search.get('plan')) ?? samples[0];
  const choices = samples.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <PageFrame
      title={plan === undefined || samples.length > 1 ? WORDS.title : plan.title}
      context={work.pkg.project.name}
      back={{ to: `/a/${work.assignment}/site`, label: FIELD_HUB_WORDS.title }}
      signs={signs}
    >
      {plan === undefined ? <Empty title={WORDS.none} detail={WORDS.noneDetail} /> : null}
      {samples.length < 2 || plan === undefined ? null : (
        <ChoiceGroup
          legend={WORDS.plan}
          choices={choices}
          value={plan.id}
          onChange={(id) => setSearch({ plan: id }, { replace: true })}
        />
      )}
      {plan === undefined ? null : <DrawnPlan key={plan.id} {...{ session, work, plan }} />}
    </PageFrame>
  );
}
