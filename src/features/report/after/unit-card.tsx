import { useState } from 'react';
import { SignText } from '../../../forms/sign-text';
import { REPORT_WORDS } from '../../../text/report-words';
import { sayMinute } from '../../../text/say-instant';
import { UNIT_VERDICT_WORDS, UNIT_WORDS as WORDS } from '../../../text/unit-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { SignedText } from '../../../ui/signed-text';
import { mayTakePart } from '../may-take-part';
import { nameOf, type ReportPageProps } from '../report-props';
import { UnitForm } from './unit-form';
import type { SaidAfter, SaidByUnit } from './use-said-after';

interface UnitCardProps extends Pick<ReportPageProps, 'session' | 'work'> {
  readonly after: SaidAfter;
}

interface UnitAnswerProps extends UnitCardProps {
  readonly each: SaidByUnit;
}

/** One answer of the unit: who put it down, and whether they signed that. */
function UnitAnswer({ session, work, after, each }: UnitAnswerProps) {
  const { said, text, shown, isSigned } = each;
  const { person } = session.who;
  const [isRight, setRight] = useState(true);
  const mayPutRight = mayTakePart(work, person, 'acknowledgement.recorded');
  const isOwnTurn = !isSigned && said.person === person;
  return (
    <>
      <p>
        <strong>{UNIT_VERDICT_WORDS[said.verdict]}</strong>
      </p>
      {said.text === '' ? null : <p className="kept-text">{said.text}</p>}
      <p className="soft">
        {WORDS.recorded(nameOf(work, said.person), sayMinute(said.at))}。
        {WORDS.transcribed(said.evidence.length)}。{isSigned ? WORDS.signed : WORDS.unsigned}。
      </p>
      {isOwnTurn ? (
        <>
          <SignedText
            title={WORDS.shown}
            lead={REPORT_WORDS.previewLead}
            text={text}
            digests={[{ term: REPORT_WORDS.shown, detail: shown, code: true }]}
          />
          <SignText
            {...{ session, assignment: work.assignment }}
            text={{ kind: 'acknowledgement', subject: after.report.digest, shown }}
            words={{ sign: WORDS.sign, title: WORDS.signTitle, lead: WORDS.signLead }}
          />
        </>
      ) : null}
      {mayPutRight && isRight ? (
        <Button kind="secondary" onClick={() => setRight(false)}>
          {WORDS.again}
        </Button>
      ) : null}
      {isRight ? null : (
        <UnitForm
          {...{ session, work, report: after.report.digest, before: said }}
          onSaved={() => setRight(true)}
        />
      )}
    </>
  );
}

/** What the unit said of the sealed report, and where it is put down. */
export function UnitCard(props: UnitCardProps) {
  const { session, work, after } = props;
  const mayRecord = mayTakePart(work, session.who.person, 'acknowledgement.recorded');
  return (
    <Card title={WORDS.said}>
      {after.unit.length === 0 ? <p>{WORDS.none}</p> : null}
      {after.unit.map((each) => (
        <UnitAnswer key={each.said.hash} {...props} each={each} />
      ))}
      {after.unit.length === 0 && mayRecord ? (
        <UnitForm
          {...{ session, work, report: after.report.digest, before: null }}
          onSaved={() => undefined}
        />
      ) : null}
      {mayRecord ? null : <p className="soft">{WORDS.onlyTeam}</p>}
    </Card>
  );
}
