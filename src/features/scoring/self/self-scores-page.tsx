import { useSearchParams } from 'wouter';
import { indicatorsOf } from '../../../domain/framework/framework';
import { fromMilli } from '../../../domain/scoring/exact';
import { printSigned } from '../../../domain/scoring/print-score';
import { PRINTING } from '../../../domain/scoring/printing';
import { type ComparedScore, compareSelfScores } from '../../../domain/scoring/self-comparison';
import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import { sayPoints } from '../../../text/explanation-words';
import { REPORT_WORDS } from '../../../text/report-words';
import { SELF_SCORE_WORDS } from '../../../text/self-score-words';
import { Card } from '../../../ui/card';
import { ChoiceGroup } from '../../../ui/choice-group';
import { Empty } from '../../../ui/empty';
import { Facts } from '../../../ui/facts';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import type { SignFacts } from '../../../ui/sign';
import { printMilli } from '../typed-figure';
import { useDrafts } from '../use-drafts';
import { useRecorder } from '../use-recorder';
import { workPermit } from '../work-permit';
import { ComparedRow } from './compared-row';
import { SelfImportCard } from './self-import-card';

export interface SelfScoresPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
}

const SHOW = [
  { value: 'all', label: SELF_SCORE_WORDS.showAll },
  { value: 'differing', label: SELF_SCORE_WORDS.showDiffering },
] as const;
type Show = (typeof SHOW)[number]['value'];

const differs = ({ difference, isConflict }: ComparedScore): boolean =>
  isConflict || (difference !== null && difference.n !== 0n);

function Totals({ work, compared }: { work: AssignmentWork; compared: readonly ComparedScore[] }) {
  const both = compared.filter(({ difference }) => difference !== null);
  const selfMilli = both.reduce((sum, line) => sum + (line.selfMilli ?? 0), 0);
  const verified = both.reduce((sum, line) => sum.add(line.verified ?? 0), fromMilli(0));
  const difference = verified.sub(fromMilli(selfMilli));
  return (
    <Card title={SELF_SCORE_WORDS.totals(both.length)}>
      <Facts
        items={[
          { term: SELF_SCORE_WORDS.self, detail: printMilli(selfMilli) },
          { term: SELF_SCORE_WORDS.verified, detail: sayPoints(verified, PRINTING) },
          {
            term: SELF_SCORE_WORDS.difference,
            detail: printSigned(difference, work.pkg.framework.rounding),
          },
        ]}
      />
    </Card>
  );
}

interface RowsProps extends SelfScoresPageProps {
  readonly compared: readonly ComparedScore[] | null;
  readonly show: Show;
}

function Rows({ session, work, compared, show }: RowsProps) {
  const recorder = useRecorder(session, work.assignment);
  const drafts = useDrafts(session, work.assignment);
  if (drafts === undefined) return null;
  // Nothing on this page is tapped or typed into a score.
  const [onTapped, onTyped] = [() => undefined, () => undefined];
  const disabled = workPermit(work, session.who.person) !== 'free';
  const lines = new Map(compared?.map((line) => [line.indicator, line]));
  const rows = indicatorsOf(work.pkg.framework).flatMap((indicator) => {
    const line = lines.get(indicator.id) ?? blank(indicator.id, indicator.weightMilli);
    return show === 'all' || differs(line) ? [{ indicator, line }] : [];
  });
  const { notSaved, notSavedSafe, notSavedNext } = SELF_SCORE_WORDS;
  return (
    <>
      {recorder.failed ? (
        <Notice tone="danger" live title={notSaved} safe={notSavedSafe} next={notSavedNext} />
      ) : null}
      {disabled ? null : (
        <SelfImportCard work={work} person={session.who.person} recorder={recorder} />
      )}
      {rows.length === 0 ? (
        <Empty title={SELF_SCORE_WORDS.allAgree} detail={SELF_SCORE_WORDS.allAgreeDetail} />
      ) : null}
      <ul className="compared-list">
        {rows.map(({ indicator, line }) => (
          <ComparedRow
            key={indicator.id}
            context={{ session, work, indicator, recorder, drafts, disabled, onTapped, onTyped }}
            line={line}
          />
        ))}
      </ul>
    </>
  );
}

const blank = (indicator: string, weightMilli: number): ComparedScore => ({
  ...{ indicator, weightMilli, selfMilli: null, isConflict: false },
  ...{ verified: null, difference: null, reason: '' },
});

/** The unit's own scores beside the verified ones (自评复核: 自评分、复核分、差额、原因). */
export function SelfScoresPage(props: SelfScoresPageProps) {
  const { work, signs } = props;
  const [params, setParams] = useSearchParams();
  const show: Show = params.get('show') === 'differing' ? 'differing' : 'all';
  const { framework } = work.pkg;
  const compared = compareSelfScores(framework, work.scores.indicators, work.evaluation.registers);
  const choose = (value: Show) =>
    setParams(value === 'all' ? {} : { show: value }, { replace: true });
  return (
    <PageFrame
      title={SELF_SCORE_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: `/a/${work.assignment}`, label: REPORT_WORDS.toTree }}
      signs={signs}
    >
      <p className="soft">{SELF_SCORE_WORDS.lead}</p>
      {compared === null ? (
        <Notice title={SELF_SCORE_WORDS.noneYet} next={SELF_SCORE_WORDS.noneYetDetail} />
      ) : (
        <Totals work={work} compared={compared} />
      )}
      <ChoiceGroup
        legend={SELF_SCORE_WORDS.show}
        layout="row"
        choices={SHOW}
        value={show}
        onChange={choose}
      />
      <Rows {...props} compared={compared} show={show} />
    </PageFrame>
  );
}
