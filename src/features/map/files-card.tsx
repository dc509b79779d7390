import { partCount } from '../../store/package-files';
import type { FileFault } from '../../sync/fetch-in-parts';
import { FILE_FAULT_WORDS, FILES_WORDS } from '../../text/map-words';
import { sayPhoneProblem } from '../../text/problem-words';
import { saySize } from '../../text/say-size';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import type { MapFiles } from './use-map-files';

const wordsOf = (fault: FileFault) =>
  fault.kind === 'problem'
    ? { safe: FILE_FAULT_WORDS.offline.safe, ...sayPhoneProblem(fault.problem.code) }
    : FILE_FAULT_WORDS[fault.kind];

interface Standing {
  readonly size: number;
  readonly received: number;
  readonly ready: boolean;
  /** All bytes are here and their digest is being looked at. */
  readonly checking: boolean;
}

function standingOf({ files, held }: MapFiles): Standing {
  const rows = files.map((file) => ({ file, here: held?.get(file.sha256) }));
  return {
    size: files.reduce((sum, { size }) => sum + size, 0),
    received: rows.reduce((sum, { here }) => sum + (here?.receivedBytes ?? 0), 0),
    ready: rows.every(({ here }) => here?.verified === true),
    checking: rows.some(
      ({ file, here }) => here?.verified === false && here.parts === partCount(file),
    ),
  };
}

function Way({ files, standing }: { readonly files: MapFiles; readonly standing: Standing }) {
  const { size, received, ready } = standing;
  if (files.running) return <Button onClick={files.cancel}>{FILES_WORDS.cancel}</Button>;
  return (
    <>
      {ready ? null : (
        <Button onClick={files.download}>
          {received > 0 ? FILES_WORDS.goOn : FILES_WORDS.download(saySize(size))}
        </Button>
      )}
      {received > 0 ? (
        <Button kind="quiet" onClick={files.remove}>
          {FILES_WORDS.remove}
        </Button>
      ) : null}
    </>
  );
}

function sayStanding({ size, received, ready }: Standing): string {
  if (ready) return FILES_WORDS.ready(saySize(size));
  return received > 0
    ? FILES_WORDS.part(saySize(received), saySize(size))
    : FILES_WORDS.missing(saySize(size));
}

/** The map's files: what is on the phone, and the ways to get, stop and remove them. */
export function FilesCard({ files }: { readonly files: MapFiles }) {
  if (files.files.length === 0 || files.held === null) return null;
  const standing = standingOf(files);
  const { size, received, checking } = standing;
  return (
    <Card title={FILES_WORDS.title}>
      {files.running ? (
        <Progress
          label={checking ? FILES_WORDS.checking : FILES_WORDS.running}
          value={received}
          max={size}
          words={`${saySize(received)} / ${saySize(size)}`}
        />
      ) : (
        <p role="status">{sayStanding(standing)}</p>
      )}
      {files.fault === null ? null : <Notice tone="warning" live {...wordsOf(files.fault)} />}
      <Way files={files} standing={standing} />
      <p className="small soft">
        {FILES_WORDS.clear}
        {FILES_WORDS.removed}
      </p>
    </Card>
  );
}
