import { useState } from 'react';
import { type SampleResponse, sampleResponse } from '../../contract/desk-projects';
import { printDecimal } from '../../domain/kernel/print-decimal';
import { PICK_WORDS } from '../../text/policy-words';
import { PROJECT_WORDS, SAMPLE_WORDS as WORDS } from '../../text/project-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { askDesk, type DeskFault } from '../desk-api';
import { DeskTable } from '../desk-table';
import { FaultNotice } from '../fault-notice';
import { useMay } from '../use-may';
import { useRuleSetting } from './rule-setting';
import { sayFen } from './say-money';
import { useMark } from './use-project-write';

/** Parts per million as per cent with one decimal, cut as the server cut them. */
const percent = (ppm: number | null): string =>
  ppm === null ? PROJECT_WORDS.unknown : `${printDecimal(Math.trunc(ppm / 1000), 1)}%`;

function Picks({ sample }: { readonly sample: SampleResponse }) {
  const [taken, setTaken] = useState(false);
  const { mark, fault, busy } = useMark(() => setTaken(true));
  const mayWrite = useMay('project.write');
  const { picks, unclear, aboveSize, projectPpm, moneyPpm } = sample;
  const chosen = picks.map(({ project, rules }) => ({ project, basis: rules }));
  return (
    <>
      <p aria-live="polite">{WORDS.share(percent(projectPpm), percent(moneyPpm))}</p>
      {aboveSize ? <p className="desk-alarm">{WORDS.above}</p> : null}
      {unclear.length > 0 ? (
        <p className="desk-alarm">{WORDS.unclear(unclear.join('、'))}</p>
      ) : null}
      <DeskTable
        caption={WORDS.title}
        heads={[
          ...[
            PROJECT_WORDS.project,
            PROJECT_WORDS.department,
            PROJECT_WORDS.budgetWan,
            WORDS.reason,
          ],
        ]}
      >
        {picks.map(({ project, name, department, budgetFen, reason }) => (
          <tr key={project}>
            <th scope="row">
              <AppLink to={`/projects/p/${project}`}>{name}</AppLink>
            </th>
            <td>{department}</td>
            <td className="number">{sayFen(budgetFen)}</td>
            <td>{PICK_WORDS[reason]}</td>
          </tr>
        ))}
      </DeskTable>
      {fault === null ? null : <FaultNotice fault={fault} />}
      {taken ? <p aria-live="polite">{WORDS.taken}</p> : null}
      {mayWrite && picks.length > 0 && !taken ? (
        <div className="desk-buttons">
          <Button
            kind="primary"
            busy={busy}
            onClick={() => void mark('fiscalEvaluation', chosen, true)}
          >
            {WORDS.take(picks.length)}
          </Button>
        </div>
      ) : null}
    </>
  );
}

type Asked = SampleResponse | 'notRuled' | DeskFault | null;

/** `/projects/sample`: which projects of a year a place's rules would have evaluated. */
export function SamplePage() {
  const { pack, packField } = useRuleSetting();
  const [year, setYear] = useState(String(new Date().getFullYear() - 1));
  const [size, setSize] = useState('10');
  const [answered, setAnswered] = useState<{ for: string; as: Asked } | null>(null);
  const question = `${pack.id} ${year} ${size}`;
  // An answer to another question would be read as the answer to this one.
  const asked = answered?.for === question ? answered.as : null;
  const setAsked = (as: Asked) => setAnswered({ for: question, as });
  const isYear = /^\d{4}$/.test(year);
  const isSize = /^[1-9]\d{0,3}$/.test(size);
  const open = async () => {
    const query = new URLSearchParams({ year, size, pack: pack.id });
    const answer = await askDesk(`/projects/sample?${query}`, sampleResponse);
    if (answer.ok) setAsked(answer.value);
    else {
      const { error } = answer;
      const none = error.kind === 'problem' && error.problem.code === 'not-found';
      setAsked(none ? 'notRuled' : error);
    }
  };
  const isFault = asked !== null && typeof asked === 'object' && 'kind' in asked;
  return (
    <>
      <h1>{WORDS.title}</h1>
      <p>
        <AppLink to="/projects">{PROJECT_WORDS.back}</AppLink>
      </p>
      <p className="soft">{WORDS.lead}</p>
      <div className="project-tools">
        {packField}
        <TextField
          label={PROJECT_WORDS.year}
          inputMode="numeric"
          value={year}
          error={isYear ? undefined : WORDS.yearUnfit}
          onChange={({ target }) => setYear(target.value)}
        />
        <TextField
          label={WORDS.size}
          inputMode="numeric"
          value={size}
          error={isSize ? undefined : WORDS.sizeUnfit}
          onChange={({ target }) => setSize(target.value)}
        />
      </div>
      <div className="desk-buttons">
        <Button off={!isYear || !isSize} onClick={() => void open()}>
          {WORDS.open}
        </Button>
      </div>
      {asked === 'notRuled' ? <p aria-live="polite">{WORDS.notRuled}</p> : null}
      {isFault ? <FaultNotice fault={asked} onRetry={() => void open()} /> : null}
      {asked !== null && typeof asked === 'object' && 'picks' in asked ? (
        <Picks key={asked.picks.map(({ project }) => project).join()} sample={asked} />
      ) : null}
    </>
  );
}
