import { type Agreement, agreementOf } from '../../../domain/panel/agreement';
import type { PanelResult } from '../../../domain/panel/panel-result';
import { PRINTING } from '../../../domain/scoring/printing';
import {
  PANEL_RESULT_WORDS,
  sayConcordance,
  sayCorrelation,
} from '../../../text/panel-result-words';
import { Card } from '../../../ui/card';
import { Facts } from '../../../ui/facts';
import type { ConvenedState } from '../panel-props';

const said = (value: Agreement['w'], say: (value: number) => string): string =>
  value === null ? PANEL_RESULT_WORDS.nothing : `${PRINTING.plain(value)}，${say(value.valueOf())}`;

function PartAgreement({ of, named }: { readonly of: Agreement; readonly named: boolean }) {
  return (
    <div className="stack">
      {named ? <h3>{of.part.name}</h3> : null}
      <Facts
        items={[
          { term: PANEL_RESULT_WORDS.w, detail: said(of.w, sayConcordance) },
          { term: PANEL_RESULT_WORDS.icc, detail: said(of.icc, sayCorrelation) },
        ]}
      />
      <p className="soft">{PANEL_RESULT_WORDS.counted(of.members)}</p>
    </div>
  );
}

/** How far the members agree, in figures and in plain words; no judgement of anybody. */
export function AgreementCard({
  state,
  result,
}: {
  readonly state: ConvenedState;
  readonly result: PanelResult;
}) {
  const parts = agreementOf(state.convening.parts, result.indicators);
  return (
    <Card title={PANEL_RESULT_WORDS.agreement}>
      {parts.map((each) => (
        <PartAgreement key={each.part.id} of={each} named={parts.length > 1} />
      ))}
      <p className="soft">{PANEL_RESULT_WORDS.noVerdict}</p>
    </Card>
  );
}
