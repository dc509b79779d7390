import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import type { ChangeCause } from '../../../domain/report/change-causes';
import type { ChangeTalk } from '../../../domain/report/change-talk';
import type { EvidenceChange } from '../../../domain/report/evidence-changes';
import {
  CHANGE_DECISION_WORDS,
  CHANGE_PARTY_WORDS,
  EVIDENCE_CHANGE_WORDS,
  EVIDENCE_DONE_WORDS,
  CHANGES_WORDS as WORDS,
} from '../../../text/changes-words';
import { sayShortMinute } from '../../../text/say-instant';
import { nameIn } from '../name-in';

interface Telling {
  readonly key: string;
  readonly lines: readonly string[];
  readonly by: string;
}

type Named = Pick<AssignmentPackage, 'team' | 'procedure'>;

/** Who did it and when. */
export const sayBy = (
  pkg: Named,
  { person, at }: { readonly person: string; readonly at: string },
) => WORDS.by(nameIn(pkg, person), sayShortMinute(at));

/** Comments that were answered and findings that were closed, one telling each. */
export function tellTalk(pkg: Named, { remarks, findings }: ChangeTalk): readonly Telling[] {
  return [
    ...remarks.map((remark) => ({
      key: remark.hash,
      lines: [
        WORDS.remark(CHANGE_PARTY_WORDS[remark.party], remark.text),
        WORDS.answer(CHANGE_DECISION_WORDS[remark.decision], remark.reason),
      ],
      by: WORDS.answeredBy(sayBy(pkg, remark)),
    })),
    ...findings.map((finding) => ({
      key: finding.hash,
      lines: [
        WORDS.finding(pkg.procedure?.reviews[finding.level] ?? '', finding.text),
        WORDS.closed(finding.how),
      ],
      by: WORDS.closedBy(sayBy(pkg, finding)),
    })),
  ];
}

/** What was done to evidence. */
export function tellEvidence(
  pkg: Named,
  changes: readonly EvidenceChange[],
  more: (change: EvidenceChange) => readonly string[] = () => [],
): readonly Telling[] {
  return changes.map((each) => {
    const { change, item, done } = each;
    const how = done === null ? '' : `（${EVIDENCE_DONE_WORDS[done.how]}）`;
    const reason = done === null || done.reason === '' ? [] : [WORDS.because(done.reason)];
    const caption = item.evidence.caption === undefined ? '' : `：${item.evidence.caption}`;
    return {
      key: `${change} ${item.hash}`,
      lines: [`${EVIDENCE_CHANGE_WORDS[change]}${how}${caption}`, ...reason, ...more(each)],
      by: sayBy(pkg, done ?? item),
    };
  });
}

/** Entries that changed something; what they did is said by whoever knows the subject. */
export function tellCauses(
  pkg: Named,
  causes: readonly ChangeCause[],
  sayWhat: (cause: ChangeCause) => string,
): readonly Telling[] {
  return causes.map((cause) => {
    const panel = cause.panel === null ? '' : WORDS.fromPanel;
    const reasons = [cause.reason, cause.panelReason ?? ''].filter((reason) => reason !== '');
    return {
      key: cause.hash,
      lines: [sayWhat(cause) + panel, ...reasons.map(WORDS.because)],
      by: sayBy(pkg, cause),
    };
  });
}

/** Who did what, when and why, one after another. */
export function CauseList({ tellings }: { readonly tellings: readonly Telling[] }) {
  return (
    <ul className="change-causes">
      {tellings.map(({ key, lines, by }) => (
        <li key={key}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="soft small">{by}</p>
        </li>
      ))}
    </ul>
  );
}
