import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import type { Indicator } from '../../../domain/framework/framework';
import { isUnscored } from '../../../domain/framework/is-unscored';
import type { IndicatorChanges } from '../../../domain/report/version-changes';
import type { StatedSelf } from '../../../domain/report/version-content';
import { fromMilli } from '../../../domain/scoring/exact';
import { PRINTING } from '../../../domain/scoring/printing';
import { CAUSE_WORDS, CHANGES_WORDS as WORDS } from '../../../text/changes-words';
import { sayPoints } from '../../../text/explanation-words';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { BeforeAfter } from './before-after';
import { CauseList, tellCauses, tellEvidence, tellTalk } from './cause-list';
import { sayField, sayStanding, sayValue } from './say-field';

export interface IndicatorCardProps {
  readonly pkg: AssignmentPackage;
  readonly indicator: Indicator;
  readonly changes: IndicatorChanges;
}

const saySelf = (self: StatedSelf | null): string =>
  self === null
    ? WORDS.noSelf
    : WORDS.selfValue(
        sayPoints(fromMilli(self.scoreMilli), PRINTING),
        self.difference,
        self.reason,
      );

function Stated({ changes }: Pick<IndicatorCardProps, 'changes'>) {
  const { points, reason, self } = changes;
  const sayStated = (stated: { readonly printed: string } | null): string =>
    stated === null ? WORDS.noPoints : WORDS.pointsValue(stated.printed);
  return (
    <>
      {points === null ? null : (
        <BeforeAfter
          name={WORDS.points}
          before={sayStated(points.before)}
          after={sayStated(points.after)}
        />
      )}
      {reason === null ? null : (
        <BeforeAfter
          name={WORDS.reason}
          before={reason.before || WORDS.noReason}
          after={reason.after || WORDS.noReason}
        />
      )}
      {self === null ? null : (
        <BeforeAfter name={WORDS.self} before={saySelf(self.before)} after={saySelf(self.after)} />
      )}
    </>
  );
}

/** Fields that stand in the lines above already. */
function isSaid(field: string, { reason, self }: IndicatorChanges): boolean {
  if (field.startsWith('deduction:')) return reason !== null;
  return self !== null && (field.startsWith('selfScore:') || field.startsWith('difference:'));
}

/** One indicator that changed: the numbers, then what they come from, then who, when and why. */
export function IndicatorCard({ pkg, indicator, changes }: IndicatorCardProps) {
  const { fields, causes, evidence } = changes;
  const tellings = [
    ...tellTalk(pkg, changes),
    ...tellCauses(pkg, causes, ({ kind, field, value }) =>
      CAUSE_WORDS[kind](sayField(field, indicator), sayValue(field, value, indicator)),
    ),
    ...tellEvidence(pkg, evidence),
  ];
  return (
    <Card level={3} title={`${indicator.id} ${indicator.name}`}>
      <Stated changes={changes} />
      {fields
        .filter(({ field }) => !isSaid(field, changes))
        .map(({ field, before, after }) => (
          <BeforeAfter
            key={field}
            name={sayField(field, indicator)}
            before={sayStanding(field, before, indicator)}
            after={sayStanding(field, after, indicator)}
          />
        ))}
      <h4 className="change-why">{WORDS.why}</h4>
      {tellings.length === 0 ? <p>{WORDS.noCause}</p> : <CauseList tellings={tellings} />}
      {isUnscored(indicator.rule) ? (
        <ButtonLink kind="quiet" to={`/a/${pkg.assignment}/i/${indicator.id}`}>
          {WORDS.toLine}
        </ButtonLink>
      ) : (
        <ButtonLink kind="quiet" to={`/a/${pkg.assignment}/report/ledger/${indicator.id}`}>
          {WORDS.toLedger}
        </ButtonLink>
      )}
    </Card>
  );
}
