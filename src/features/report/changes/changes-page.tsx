import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import {
  firstPair,
  type ReportVersion,
  reportVersions,
} from '../../../domain/report/report-versions';
import { compareVersions } from '../../../domain/report/version-changes';
import type { AssignmentWork } from '../../../store/assignment-work';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { VERSION_KIND_WORDS, CHANGES_WORDS as WORDS } from '../../../text/changes-words';
import { sayShortMinute } from '../../../text/say-instant';
import { Empty } from '../../../ui/empty';
import { PageFrame } from '../../../ui/page-frame';
import { SelectField } from '../../../ui/select-field';
import type { SignFacts } from '../../../ui/sign';
import { ChangesShown } from './changes-shown';
import './changes.css';

export interface ChangesPageProps {
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
}

function useVersions(work: AssignmentWork) {
  const ground = useMemo(
    () => ({
      input: { package: work.pkg, packageDigest: work.packageDigest, journals: work.journals },
      evaluation: wholeEvaluation(work),
    }),
    [work],
  );
  return { ground, versions: useMemo(() => reportVersions(ground), [ground]) };
}

const sayVersion = ({ kind, number, fixed }: ReportVersion): string =>
  [VERSION_KIND_WORDS[kind](number), ...(fixed === null ? [] : [sayShortMinute(fixed.at)])].join(
    '，',
  );

function Comparing({ work }: Pick<ChangesPageProps, 'work'>) {
  const { ground, versions } = useVersions(work);
  const [params, setParams] = useSearchParams();
  const first = firstPair(versions);
  const named = (key: string | null) => versions.find((version) => version.key === key);
  const from = named(params.get('from')) ?? first?.from;
  const to = named(params.get('to')) ?? first?.to;
  const changes = useMemo(
    () => (from === undefined || to === undefined ? null : compareVersions(ground, from, to)),
    [ground, from, to],
  );
  if (from === undefined || to === undefined || changes === null) {
    return <Empty title={WORDS.none} detail={WORDS.noneDetail} />;
  }
  const options = versions.map((version) => ({ value: version.key, label: sayVersion(version) }));
  const choose = (chosen: { readonly from: string; readonly to: string }) =>
    setParams({ ...chosen }, { replace: true });
  return (
    <>
      <SelectField
        label={WORDS.from}
        value={from.key}
        options={options}
        onChange={(key) => choose({ from: key, to: to.key })}
      />
      <SelectField
        label={WORDS.to}
        value={to.key}
        options={options}
        onChange={(key) => choose({ from: from.key, to: key })}
      />
      <ChangesShown pkg={work.pkg} changes={changes} />
    </>
  );
}

/** What differs between two versions of the report: before, after, by whom, why. */
export function ChangesPage({ work, signs }: ChangesPageProps) {
  return (
    <PageFrame
      title={WORDS.title}
      context={work.pkg.project.name}
      back={{ to: `/a/${work.assignment}/report`, label: WORDS.toReport }}
      signs={signs}
    >
      <Comparing work={work} />
    </PageFrame>
  );
}
