import { Fragment } from 'react';
import { readReportText, type TextBlock, type TextRun } from '../../../domain/report/report-text';
import { type TextToken, writeToken } from '../../../domain/report/text-token';
import { type TokenGround, type TokenValue, tokenValue } from '../../../domain/report/token-value';
import { PRINTING } from '../../../domain/scoring/printing';
import { REPORT_TEXT_WORDS } from '../../../text/report-text-words';
import { sayTokenValue } from '../../../text/say-token';
import { AppLink } from '../../../ui/app-link';
import './report-text.css';

interface ProseProps {
  readonly text: string;
  readonly ground: TokenGround;
  /** Where a figure leads: to how it came about. */
  readonly addressOf: (value: TokenValue) => string;
}

type RunProps = Omit<ProseProps, 'text'> & { readonly token: TextToken };

function Reference({ token, ground, addressOf }: RunProps) {
  const value = tokenValue(ground, token);
  if (value === null) {
    return (
      <mark className="report-broken">
        {writeToken(token)}
        {REPORT_TEXT_WORDS.brokenMark}
      </mark>
    );
  }
  return <AppLink to={addressOf(value)}>{sayTokenValue(value, PRINTING)}</AppLink>;
}

function Runs({ runs, ...rest }: Omit<RunProps, 'token'> & { readonly runs: readonly TextRun[] }) {
  return runs.map((run, i) =>
    typeof run === 'string' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
      <Fragment key={i}>{run}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same
      <Reference key={i} token={run} {...rest} />
    ),
  );
}

const ELEMENTS = { heading: 'h3', paragraph: 'p', item: 'p' } as const satisfies Record<
  TextBlock['kind'],
  string
>;

/** The text of a section with every number as it stands now; each leads to where it comes from. */
export function ReportProse({ text, ...rest }: ProseProps) {
  return (
    <div className="report-prose">
      {readReportText(text).map(({ kind, runs }, i) => {
        const Element = ELEMENTS[kind];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
          <Element key={i} className={kind === 'item' ? 'report-item' : undefined}>
            <Runs runs={runs} {...rest} />
          </Element>
        );
      })}
    </div>
  );
}
