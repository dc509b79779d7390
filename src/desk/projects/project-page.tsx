import { useParams } from 'wouter';
import { type ListedProject, projectResponse } from '../../contract/desk-projects';
import { markPurpose } from '../../domain/commission/marks';
import { selectionOf } from '../../domain/commission/selection';
import { factFlag } from '../../domain/policy/project-facts';
import { COMMISSION_WORDS } from '../../text/commission-words';
import { FLAG_WORDS, REQUIRED_WORDS } from '../../text/policy-words';
import {
  COLUMN_WORDS,
  MARK_WORDS,
  PROJECT_KIND_WORDS,
  VALIDATION_WORDS,
  PROJECT_WORDS as WORDS,
} from '../../text/project-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { useBegin } from '../commission/use-begin';
import { FaultNotice } from '../fault-notice';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { useMay } from '../use-may';
import { appliedRules, isMarked } from './applied-rules';
import { ProjectFileView } from './project-file-view';
import { RuleLines } from './rule-lines';
import { type RuleSetting, useRuleSetting } from './rule-setting';
import { sayFenInWan, sayMilli } from './say-money';
import { useMark } from './use-project-write';

function factsOf(of: ListedProject) {
  const flags = factFlag.options.flatMap((flag) => {
    const is = of.flags[flag];
    return is === undefined ? [] : [FLAG_WORDS[flag][is ? 'yes' : 'no']];
  });
  const years = (value: number | null) => (value === null ? WORDS.unknown : String(value));
  return [
    { term: COLUMN_WORDS.code, detail: `${of.year} · ${of.code}` },
    { term: COLUMN_WORDS.department, detail: `${of.department} ${of.departmentCode}` },
    { term: COLUMN_WORDS.budgetDesk, detail: of.budgetDesk || WORDS.unknown },
    { term: COLUMN_WORDS.kind, detail: PROJECT_KIND_WORDS[of.kind] },
    { term: COLUMN_WORDS.originalFen, detail: sayFenInWan(of.originalFen) },
    { term: COLUMN_WORDS.adjustedFen, detail: sayFenInWan(of.adjustedFen) },
    { term: COLUMN_WORDS.outturnFen, detail: sayFenInWan(of.outturnFen) },
    { term: COLUMN_WORDS.totalFen, detail: sayFenInWan(of.totalFen) },
    { term: COLUMN_WORDS.previousFen, detail: sayFenInWan(of.previousFen) },
    { term: COLUMN_WORDS.yearsRunning, detail: years(of.yearsRunning) },
    { term: COLUMN_WORDS.termYears, detail: years(of.termYears) },
    { term: COLUMN_WORDS.selfMilli, detail: `${sayMilli(of.selfMilli)} ${of.selfResult}`.trim() },
    { term: WORDS.attributes, detail: flags.length === 0 ? WORDS.flagsUnknown : flags.join('、') },
  ];
}

interface PartProps {
  readonly of: ListedProject;
  readonly rules: RuleSetting;
}

function Rules({ of, rules: { pack, setting } }: PartProps) {
  const { exAnte, selfEvaluation, mandatory, validation } = selectionOf(pack, of, setting);
  const reasons = validation.map((reason) => VALIDATION_WORDS[reason]).join('、');
  return (
    <div className="project-rule-lines">
      <RuleLines
        title={WORDS.exAnteTitle}
        said={REQUIRED_WORDS[exAnte.required]}
        decisions={exAnte.triggers}
      />
      <RuleLines title={WORDS.mandatoryTitle} said={null} decisions={mandatory} />
      <RuleLines
        title={WORDS.selfTitle}
        said={REQUIRED_WORDS[selfEvaluation.required]}
        decisions={selfEvaluation.triggers}
      />
      <RuleLines title={WORDS.validationTitle} said={reasons || WORDS.noRule} decisions={[]} />
    </div>
  );
}

function Marks({ of, rules, onDone }: PartProps & { readonly onDone: () => void }) {
  const { mark, fault, busy } = useMark(onDone);
  const { basis } = appliedRules(rules, of);
  return (
    <>
      {markPurpose.options.map((purpose) => {
        const is = isMarked(of.marks, purpose);
        const words = MARK_WORDS[purpose];
        const chosen = [{ project: of.project, basis: basis[purpose] }];
        return (
          <Button key={purpose} busy={busy} onClick={() => void mark(purpose, chosen, !is)}>
            {is ? WORDS.unchoose(words) : WORDS.choose(words)}
          </Button>
        );
      })}
      {fault === null ? null : <FaultNotice fault={fault} />}
    </>
  );
}

function Opened({ of, onChanged }: { readonly of: ListedProject; readonly onChanged: () => void }) {
  const { fields, pack, setting } = useRuleSetting();
  const rules = { pack, setting };
  const mayWrite = useMay('project.write');
  const { begin, fault } = useBegin();
  const { project: _, revision: __, marks: ___, ...facts } = of;
  return (
    <>
      <h1>{of.name}</h1>
      <p>
        <AppLink to="/projects">{WORDS.back}</AppLink>
      </p>
      <p aria-live="polite">
        {WORDS.marks}：
        {of.marks.map(({ purpose }) => MARK_WORDS[purpose]).join('、') || WORDS.none2}
      </p>
      {mayWrite ? (
        <div className="desk-buttons">
          <Button kind="primary" onClick={() => void begin(of.project, facts)}>
            {COMMISSION_WORDS.beginFor}
          </Button>
          <Marks of={of} rules={rules} onDone={onChanged} />
        </div>
      ) : null}
      {fault === null ? null : <FaultNotice fault={fault} />}
      <section className="desk-part project-facts">
        <h2>{WORDS.facts}</h2>
        <Facts items={factsOf(of)} />
      </section>
      <section className="desk-part">
        <h2>{WORDS.rules}</h2>
        {fields}
        <Rules of={of} rules={rules} />
      </section>
      <ProjectFileView project={of.project} />
    </>
  );
}

/** `/projects/p/:project`: one project, which rules speak of it, and what it was chosen for. */
export function ProjectPage() {
  const { project = '' } = useParams();
  const { loaded, reload } = useLoaded(`/projects/${project}`, projectResponse);
  return (
    <LoadedView loaded={loaded} onRetry={reload}>
      {(of) => <Opened of={of} onChanged={reload} />}
    </LoadedView>
  );
}
