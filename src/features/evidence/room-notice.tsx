import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { CaptureRoom } from '../../platform/capture-room';
import { browserPack, packState } from '../../platform/offline-pack';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import {
  CAPTURE_FAULT_SAFE,
  CAPTURE_FAULT_WORDS,
  DROPPED_WORDS,
  ROOM_WORDS,
} from '../../text/capture-state-words';
import { Notice } from '../../ui/notice';
import { droppedForRoom } from './dropped-for-room';
import { roomNow } from './make-room';

export interface RoomNoticeProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  /** Counts what was kept since the page is shown: each asks again. */
  readonly kept: number;
}

/** Where nobody can say, the pack is not said to be gone. */
async function isPackWhole(): Promise<boolean> {
  const port = browserPack();
  const state = port === null ? null : await packState(port);
  return state === null || state.missingBytes === 0;
}

/** What had to go for room, and what can therefore not be done until there is a network. */
function DroppedNotices({ session, work }: Omit<RoomNoticeProps, 'kept'>) {
  const dropped = useLiveQuery(
    () => Promise.resolve(droppedForRoom(session, work, isPackWhole)),
    [session, work],
  );
  return (dropped ?? []).map((what) => (
    <Notice key={what} tone="warning" live {...DROPPED_WORDS[what]} safe={CAPTURE_FAULT_SAFE} />
  ));
}

function LowRoom({ kept }: Pick<RoomNoticeProps, 'kept'>) {
  const [room, setRoom] = useState<CaptureRoom>('enough');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture is what asks again
  useEffect(() => {
    let shown = true;
    void roomNow().then((now) => {
      if (shown) setRoom(now);
    });
    return () => {
      shown = false;
    };
  }, [kept]);
  if (room === 'enough') return null;
  const words = room === 'low' ? ROOM_WORDS.low : CAPTURE_FAULT_WORDS.noRoom;
  return <Notice tone="warning" {...words} safe={CAPTURE_FAULT_SAFE} />;
}

/** Tells of little room before a picture is lost for want of it, and of what went to make some. */
export function RoomNotice({ kept, ...whose }: RoomNoticeProps) {
  return (
    <>
      <LowRoom kept={kept} />
      <DroppedNotices {...whose} />
    </>
  );
}
