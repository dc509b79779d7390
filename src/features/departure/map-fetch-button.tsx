import { DEPARTURE_WORDS } from '../../text/departure-words';
import { FILE_FAULT_WORDS } from '../../text/map-words';
import { sayPhoneProblem } from '../../text/problem-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { MapFetch } from './use-map-fetch';

/** Fetches the maps that are missing, and says why it stopped. */
export function MapFetchButton({ work }: { readonly work: MapFetch }) {
  const { running, fault, start, stop } = work;
  if (running) return <Button onClick={stop}>{DEPARTURE_WORDS.stopMaps}</Button>;
  const words =
    fault?.kind === 'problem'
      ? { safe: FILE_FAULT_WORDS.offline.safe, ...sayPhoneProblem(fault.problem.code) }
      : fault && FILE_FAULT_WORDS[fault.kind];
  return (
    <>
      {words === null ? null : <Notice tone="warning" live {...words} />}
      <Button onClick={start}>{DEPARTURE_WORDS.fetchMaps}</Button>
    </>
  );
}
