import { createHash } from 'node:crypto';
import { utf8 } from '../trust/bytes';
import type { ServerConfig } from './config';
import type { ServerKeys } from './keys';
import type { LiveEvents, OtherNodes } from './services/live-events';
import { NodeNews } from './services/node-news';
import type { CheckpointElsewhere } from './storage/log/last-checkpoint';
import type { Company } from './storage/server-lock';
import { sharedCheckpoint } from './storage/shared-checkpoint';
import { localTurns, sharedTurns, type Turns } from './storage/turns';

/** What a server has in common with the other nodes of its bureau. */
export interface Nodes {
  readonly inTurn: Turns;
  readonly others: OtherNodes | null;
  readonly elsewhere: CheckpointElsewhere | null;
  /** Begins to hear the others. */
  hear(live: LiveEvents): Promise<void>;
  close(): Promise<void>;
}

/** Whether several nodes may run: where neither rows nor evidence lie on one of them. */
export const companyOf = ({ databaseUrl, s3 }: ServerConfig): Company =>
  databaseUrl !== null && s3 !== null ? 'together' : 'alone';

// Other bureaus may work in the same database, where any login may listen to any channel. The
// signature is the same each time (Ed25519), and text that begins like this is no checkpoint.
async function channelOf({ log }: ServerKeys): Promise<string> {
  const secret = await log.sign(utf8('takan: channel between the nodes of this bureau'));
  return `takan_${createHash('sha256').update(secret).digest('hex').slice(0, 40)}`;
}

/** Joins the nodes of a bureau, or stays alone where there can be none. */
export async function joinNodes(
  config: ServerConfig,
  url: string,
  keys: ServerKeys,
): Promise<Nodes> {
  const { bureau, s3 } = config;
  if (s3 === null || companyOf(config) === 'alone') {
    const nothing = async (): Promise<void> => undefined;
    return {
      ...{ inTurn: localTurns(), others: null, elsewhere: null },
      ...{ hear: nothing, close: nothing },
    };
  }
  const turns = sharedTurns(url, bureau);
  const news = new NodeNews(url, await channelOf(keys));
  return {
    ...{ inTurn: turns.inTurn, others: news, elsewhere: sharedCheckpoint(s3, bureau) },
    hear: (live) => news.listen(live),
    close: async () => {
      await news.close();
      await turns.close();
    },
  };
}
