import { useEffect, useState } from 'react';
import type { CaptureRoom } from '../../platform/capture-room';
import {
  CAPTURE_FAULT_SAFE,
  CAPTURE_FAULT_WORDS,
  ROOM_WORDS,
} from '../../text/capture-state-words';
import { Notice } from '../../ui/notice';
import { roomNow } from './make-room';

/** Tells of little room before a picture is lost for want of it; `kept` counts what was kept since. */
export function RoomNotice({ kept }: { readonly kept: number }) {
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
