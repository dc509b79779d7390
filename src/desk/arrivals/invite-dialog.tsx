import { useState } from 'react';
import { type InviteResponse, inviteResponse, membersResponse } from '../../contract/desk';
import { type Role, role } from '../../domain/assignment/role';
import { DESK_WORDS } from '../../text/desk-words';
import { ROLE_WORDS } from '../../text/role-words';
import { sayMinute } from '../../text/say-instant';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { Dialog } from '../../ui/dialog';
import { QrCode } from '../../ui/qr-code';
import { askDesk, type DeskFault } from '../desk-api';
import { useDeskSession } from '../desk-session-context';
import { FaultNotice } from '../fault-notice';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';

const WORDS = DESK_WORDS.invite;

const roleWords = (name: string): string => {
  const known = role.safeParse(name);
  return known.success ? ROLE_WORDS[known.data as Role] : name;
};

export interface InviteDialogProps {
  readonly assignment: string;
  readonly onClose: () => void;
}

/** Chooses a member of the team, then shows the code that their phone scans. */
export function InviteDialog({ assignment, onClose }: InviteDialogProps) {
  const [invitation, setInvitation] = useState<InviteResponse | null>(null);
  return (
    <Dialog
      open
      title={WORDS.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{DESK_WORDS.close}</Button>}
    >
      {invitation === null ? (
        <ChooseMember assignment={assignment} onInvited={setInvitation} />
      ) : (
        <Invitation invitation={invitation} />
      )}
    </Dialog>
  );
}

interface ChooseMemberProps {
  readonly assignment: string;
  readonly onInvited: (invitation: InviteResponse) => void;
}

function ChooseMember({ assignment, onInvited }: ChooseMemberProps) {
  const { session } = useDeskSession();
  const { loaded, reload } = useLoaded(`/assignments/${assignment}/members`, membersResponse);
  const [person, setPerson] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [fault, setFault] = useState<DeskFault | null>(null);
  const invite = async () => {
    setTried(true);
    if (person === null) return;
    const path = `/assignments/${assignment}/enrolments`;
    const action = { method: 'POST', csrf: session.csrf, body: { person } } as const;
    const answer = await askDesk(path, inviteResponse, action);
    if (!answer.ok) setFault(answer.error);
    else if (answer.value !== null) onInvited(answer.value);
  };
  return (
    <LoadedView loaded={loaded} onRetry={reload}>
      {({ members }) => (
        <div className="stack">
          <ChoiceGroup
            legend={WORDS.person}
            choices={members.map((member) => ({
              value: member.person,
              label: member.name,
              detail: roleWords(member.role),
            }))}
            value={person}
            onChange={setPerson}
            error={tried && person === null ? WORDS.choose : undefined}
          />
          {fault === null ? null : <FaultNotice fault={fault} />}
          <Button kind="primary" onClick={() => void invite()}>
            {WORDS.make}
          </Button>
        </div>
      )}
    </LoadedView>
  );
}

function Invitation({ invitation: { link, expires } }: { readonly invitation: InviteResponse }) {
  return (
    <div className="stack">
      <p>{WORDS.scan}</p>
      <QrCode className="desk-qr" text={link} label={WORDS.qr} />
      <p>
        {WORDS.expires} {sayMinute(expires)}
      </p>
      <details>
        <summary>{WORDS.link}</summary>
        <code>{link}</code>
      </details>
    </div>
  );
}
