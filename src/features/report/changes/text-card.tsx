import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import type { SectionText, TextChange } from '../../../domain/report/version-changes';
import {
  NO_TEXT_WORDS,
  TEXT_CAUSE_WORDS,
  CHANGES_WORDS as WORDS,
} from '../../../text/changes-words';
import { Card } from '../../../ui/card';
import { BeforeAfter } from './before-after';
import { CauseList, tellCauses, tellTalk } from './cause-list';
import { Redline } from './redline';

const isText = (of: SectionText): of is Extract<SectionText, { kind: 'text' }> =>
  of.kind === 'text';

const isComparable = ({ kind }: SectionText): boolean => kind === 'text' || kind === 'none';

const textOf = (of: SectionText): string => (isText(of) ? of.text : '');

const sayText = (of: SectionText): string => (isText(of) ? of.text : NO_TEXT_WORDS[of.kind]);

export interface TextCardProps {
  readonly pkg: AssignmentPackage;
  readonly title: string;
  readonly change: TextChange;
}

/** One section that was written anew. */
export function TextCard({ pkg, title, change }: TextCardProps) {
  const { before, after, causes } = change;
  const tellings = [
    ...tellTalk(pkg, change),
    ...tellCauses(pkg, causes, ({ kind }) => TEXT_CAUSE_WORDS[kind]),
  ];
  const isMissing = before.kind === 'missing' || after.kind === 'missing';
  return (
    <Card level={3} title={title}>
      {isMissing ? <p className="change-missing">{WORDS.textMissing}</p> : null}
      {isComparable(before) && isComparable(after) ? (
        <Redline before={textOf(before)} after={textOf(after)} />
      ) : (
        <BeforeAfter name={title} before={sayText(before)} after={sayText(after)} />
      )}
      <h4 className="change-why">{WORDS.why}</h4>
      {tellings.length === 0 ? <p>{WORDS.noCause}</p> : <CauseList tellings={tellings} />}
    </Card>
  );
}
