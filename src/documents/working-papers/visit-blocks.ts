import { arrivalAt } from '../../domain/fieldwork/arrival';
import { evidencePlace } from '../../domain/fieldwork/evidence-place';
import type { NotedPosition } from '../../domain/fieldwork/noted-position';
import { REPORT_PAPER_WORDS } from '../../text/report-paper-words';
import { sayWrittenMinute } from '../../text/say-instant';
import { sayArrival, VISIT_WORDS } from '../../text/visit-words';
import { WORKING_PAPER_WORDS as WORDS } from '../../text/working-paper-words';
import type { PaperBlock } from '../paper/paper-document';
import type { PaperGround } from './paper-ground';
import { saidFacts, sayEvidence, siteOf } from './say-ground';

/** A position as the phone or a person said it, seen from the declared site. */
function sayPosition({ package: { sites } }: PaperGround, id: string, said: NotedPosition): string {
  const site = sites.find((each) => each.id === id);
  const { fixes, manual } = said;
  const place = evidencePlace(manual === null ? { fixes } : { fixes, manual });
  const lines = [
    ...(site === undefined ? [] : [sayArrival(arrivalAt(site, said))]),
    ...(place === null
      ? []
      : [REPORT_PAPER_WORDS.position(place.latE7 / 1e7, place.lonE7 / 1e7, place.accuracyCm)]),
    ...(manual === null ? [] : [WORDS.manual(manual.reason)]),
  ];
  return lines.join('\n');
}

/** A visit to a site: why, what came of it, when, and where the phone said that it was. */
export function visitBlocks(ground: PaperGround, id: string): readonly PaperBlock[] {
  const visit = ground.fieldwork.visits.find(({ value }) => value.visit === id);
  if (visit === undefined) return [];
  const { value, at, ended } = visit;
  const taken = ground.evidence.filter(({ evidence }) => evidence.visit === id);
  return [
    {
      kind: 'facts',
      items: saidFacts([
        [WORDS.site, siteOf(ground, value.site)],
        [VISIT_WORDS.purpose, value.purpose],
        [VISIT_WORDS.agenda, value.agenda],
        [WORDS.arrivedAt, sayWrittenMinute(at)],
        [WORDS.arrivedWhere, sayPosition(ground, value.site, value.position)],
        [WORDS.leftAt, ended === null ? WORDS.notEnded : sayWrittenMinute(ended.at)],
        [
          WORDS.leftWhere,
          ended === null ? '' : sayPosition(ground, value.site, ended.value.position),
        ],
        [VISIT_WORDS.summary, ended?.value.summary ?? ''],
        [
          WORDS.evidence,
          sayEvidence(
            ground,
            taken.map(({ evidence }) => evidence.sha256),
          ),
        ],
      ]),
    },
    { kind: 'paragraph', tone: 'soft', text: WORDS.positionNote },
  ];
}
