import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import { givesNoPoints, indicatorsOf } from '../../../domain/framework/framework';
import { sectionsOf } from '../../../domain/report/report-sections';
import { isUnchanged, type VersionChanges } from '../../../domain/report/version-changes';
import { CHANGES_BY_POINTS_WORDS, CHANGES_WORDS as WORDS } from '../../../text/changes-words';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { BeforeAfter } from './before-after';
import { CauseList, tellEvidence, tellTalk } from './cause-list';
import { ConclusionCard } from './conclusion-card';
import { IndicatorCard } from './indicator-card';
import { TextCard } from './text-card';

interface ShownProps {
  readonly pkg: AssignmentPackage;
  readonly changes: VersionChanges;
}

/** What is said otherwise where nothing gives points. */
const saidBy = ({ framework }: AssignmentPackage) =>
  CHANGES_BY_POINTS_WORDS[givesNoPoints(framework) ? 'without' : 'with'];

type Total = VersionChanges['to']['says']['total'];

const sayTotal = (total: Total): string =>
  total === null ? WORDS.noTotal : WORDS.totalValue(total.printed, total.grade);

function Summary({ pkg, changes }: ShownProps) {
  const { indicators, texts, evidence, unchanged, missing } = changes;
  const count = (kind: string): number => evidence.filter(({ change }) => change === kind).length;
  const { before, after } = changes.unknownEvidence;
  const by = saidBy(pkg);
  return (
    <>
      {missing.length === 0 ? null : (
        <Notice tone="warning" title={WORDS.missing(missing.length)} next={by.missingNext} />
      )}
      <p role="status">
        {WORDS.summary(indicators.length, texts.length, count('added'), count('removed'))}
        {WORDS.unchanged(unchanged.indicators, unchanged.sections)}
        {before.length + after.length === 0
          ? ''
          : WORDS.unknownEvidence(before.length, after.length)}
      </p>
    </>
  );
}

function Indicators({ pkg, changes }: ShownProps) {
  const byId = new Map(indicatorsOf(pkg.framework).map((each) => [each.id, each]));
  if (changes.indicators.length === 0) return null;
  return (
    <section className="stack" aria-label={WORDS.indicators}>
      <h2>{WORDS.indicators}</h2>
      {changes.indicators.map((each) => {
        const indicator = byId.get(each.indicator);
        if (indicator === undefined) return null;
        return <IndicatorCard key={each.indicator} {...{ pkg, indicator, changes: each }} />;
      })}
    </section>
  );
}

function Texts({ pkg, changes }: ShownProps) {
  const titles = new Map(sectionsOf(pkg).map(({ id, title }) => [id, title]));
  if (changes.texts.length === 0) return null;
  return (
    <section className="stack" aria-label={WORDS.texts}>
      <h2>{WORDS.texts}</h2>
      <p className="soft small">{saidBy(pkg).references}</p>
      {changes.texts.map((each) => (
        <TextCard
          key={each.section}
          pkg={pkg}
          title={titles.get(each.section) ?? each.section}
          change={each}
        />
      ))}
    </section>
  );
}

/** Evidence that proves no indicator that changed stands here too: this is the list of all. */
function Evidence({ pkg, changes }: ShownProps) {
  const tellings = tellEvidence(pkg, changes.evidence, ({ item }) => {
    const { indicator } = item.evidence.proves;
    return indicator === null ? [] : [WORDS.proof(indicator)];
  });
  if (tellings.length === 0) return null;
  return (
    <Card title={WORDS.evidence}>
      <CauseList tellings={tellings} />
    </Card>
  );
}

/** Everything that differs between two versions; that nothing does is said. */
export function ChangesShown({ pkg, changes }: ShownProps) {
  const whole = tellTalk(pkg, changes.talk);
  const { total, from, to } = changes;
  if (from.key === to.key) return <Empty title={WORDS.sameVersion} />;
  return (
    <>
      {isUnchanged(changes) ? <Empty title={WORDS.same} detail={saidBy(pkg).sameDetail} /> : null}
      <Summary pkg={pkg} changes={changes} />
      {total === null ? null : (
        <Card title={WORDS.total}>
          <BeforeAfter
            name={WORDS.totalName}
            before={sayTotal(total.before)}
            after={sayTotal(total.after)}
          />
        </Card>
      )}
      <ConclusionCard pkg={pkg} change={changes.conclusion} />
      {whole.length === 0 ? null : (
        <Card title={WORDS.whole}>
          <CauseList tellings={whole} />
        </Card>
      )}
      <Indicators pkg={pkg} changes={changes} />
      <Texts pkg={pkg} changes={changes} />
      <Evidence pkg={pkg} changes={changes} />
    </>
  );
}
