import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type AccountsResponse, accountsResponse } from '../../contract/desk-accounts';
import { referralMade } from '../../contract/referrals';
import { toPlainText } from '../../domain/kernel/plain-text';
import {
  type AccountabilityGround,
  accountabilityGround,
} from '../../domain/policy/accountability';
import { GROUND_WORDS } from '../../text/policy-words';
import { REFERRAL_WORDS as WORDS } from '../../text/referral-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { useDeskSession } from '../desk-session-context';
import { FaultNotice } from '../fault-notice';
import { PlainSelect } from '../frameworks/plain-select';
import { LoadedView } from '../loaded-view';
import { useDeskAct } from '../use-desk-act';
import { useLoaded } from '../use-loaded';

const GROUNDS = accountabilityGround.options.map((value) => ({
  ...{ value, label: GROUND_WORDS[value] },
}));

interface Colleague {
  readonly person: string;
  readonly name: string;
}

/** People of the performance unit whose account works, each once, without whoever asks. */
function colleaguesOf({ accounts }: AccountsResponse, own: string): readonly Colleague[] {
  const people = new Map<string, Colleague>();
  for (const { person, name, role, closedAt } of accounts) {
    const isOfUnit = role === 'performanceUnit' && closedAt === null && person !== own;
    if (isOfUnit && !people.has(person)) people.set(person, { person, name });
  }
  return [...people.values()];
}

/** `/issues/referrals/new/:assignment/:manifest`: a suspected violation found in a report. */
export function NewReferralPage() {
  const { assignment = '', manifest = '' } = useParams();
  const { session } = useDeskSession();
  const { loaded, reload } = useLoaded('/accounts', accountsResponse);
  const back = `/issues/use/${assignment}/${manifest}`;
  return (
    <>
      <h1>{WORDS.newTitle}</h1>
      <p className="soft">{WORDS.intro}</p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(accounts) => (
          <ReferralForm
            {...{ assignment, manifest, back }}
            colleagues={colleaguesOf(accounts, session.person)}
          />
        )}
      </LoadedView>
    </>
  );
}

interface ReferralFormProps {
  readonly assignment: string;
  readonly manifest: string;
  readonly back: string;
  readonly colleagues: readonly Colleague[];
}

function ReferralForm({ assignment, manifest, back, colleagues }: ReferralFormProps) {
  const [, navigate] = useLocation();
  const [ground, setGround] = useState<AccountabilityGround>('disciplineClue');
  const [typed, setTyped] = useState({ to: '', content: '' });
  const [named, setNamed] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const { act, busy, fault } = useDeskAct();
  const lacks = (key: keyof typeof typed) => typed[key].trim() === '';
  const missing = (key: keyof typeof typed) => (tried && lacks(key) ? WORDS.missing : undefined);
  const type = (key: keyof typeof typed, value: string) =>
    setTyped({ ...typed, [key]: toPlainText(value) });
  const save = async () => {
    setTried(true);
    if (lacks('to') || lacks('content')) return;
    const said = { to: typed.to.trim(), content: typed.content.trim() };
    const body = { assignment, manifest, ground, ...said, people: named };
    const made = await act('/referrals', referralMade, body);
    if (made !== null && made !== true) navigate(`/issues/referrals/r/${made.referral}`);
  };
  return (
    <div className="issue-form">
      <PlainSelect label={WORDS.ground} value={ground} options={GROUNDS} onChoose={setGround} />
      <TextField
        label={WORDS.to}
        maxLength={80}
        value={typed.to}
        error={missing('to')}
        onChange={({ target }) => type('to', target.value)}
      />
      <TextArea
        label={WORDS.content}
        maxLength={4000}
        value={typed.content}
        error={missing('content')}
        onChange={({ target }) => type('content', target.value)}
      />
      <Readers {...{ colleagues, named }} onNamed={setNamed} />
      {fault === null ? null : <FaultNotice fault={fault} />}
      <div className="desk-buttons">
        <AppLink to={back}>{WORDS.cancel}</AppLink>
        <Button kind="primary" busy={busy} onClick={() => void save()}>
          {WORDS.save}
        </Button>
      </div>
    </div>
  );
}

interface ReadersProps {
  readonly colleagues: readonly Colleague[];
  readonly named: readonly string[];
  readonly onNamed: (people: readonly string[]) => void;
}

function Readers({ colleagues, named, onNamed }: ReadersProps) {
  return (
    <fieldset>
      <legend>{WORDS.people}</legend>
      {colleagues.map(({ person, name }) => (
        <label key={person} className="desk-check">
          <input
            type="checkbox"
            checked={named.includes(person)}
            onChange={({ target }) =>
              onNamed(target.checked ? [...named, person] : named.filter((each) => each !== person))
            }
          />
          {name}
        </label>
      ))}
      <p className="soft small">{WORDS.peopleNote}</p>
    </fieldset>
  );
}
