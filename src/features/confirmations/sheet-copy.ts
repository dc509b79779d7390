import type { PaperPicture } from '../../documents/paper/paper-document';
import type { ConfirmationCopy } from '../../documents/pdf/confirmation-document';
import { PARTIES } from '../../domain/fieldwork/acts/confirmation';
import { confirmationStand } from '../../domain/fieldwork/confirmation-stage';
import type { Confirmation } from '../../domain/fieldwork/fieldwork';
import { shownSheet } from '../../domain/fieldwork/shown-sheet';
import type { Evaluation } from '../../domain/journal/evaluation';
import type { FieldSession } from '../../store/field-session';
import {
  CONFIRMATION_WORDS,
  COPY_WORDS,
  PARTY_WORDS,
  STAGE_WORDS,
  STAND_WORDS,
} from '../../text/confirmation-words';
import { sayMinute } from '../../text/say-instant';
import { toBase64 } from '../../trust/bytes';
import { shownDigest } from '../../trust/shown-digest';
import type { ConfirmationView } from './confirmation-view';
import { type PartyWord, readPartyWords } from './party-words';
import { sheetReviewer } from './sheet-reviewer';
import { smallForCopy } from './small-picture';

/** What a PDF can show. */
const PRINTABLE: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);

const dataAddress = async (picture: Blob): Promise<string> =>
  `data:${picture.type};base64,${toBase64(new Uint8Array(await picture.arrayBuffer()))}`;

async function picturesOf(
  session: FieldSession,
  evaluation: Pick<Evaluation, 'evidence'>,
  evidence: readonly string[],
): Promise<readonly PaperPicture[]> {
  const all = evidence.map(async (sha256, i): Promise<PaperPicture[]> => {
    const small = await smallForCopy(session, evaluation, sha256);
    if (small === null || !PRINTABLE.has(small.type)) return [];
    return [{ image: await dataAddress(small), caption: COPY_WORDS.pictureOf(i + 1) }];
  });
  return (await Promise.all(all)).flat();
}

function partyLines(party: (typeof PARTIES)[number], word: PartyWord | undefined) {
  const side = PARTY_WORDS[party];
  if (word === undefined) return { lines: [COPY_WORDS.unsigned(side)], drawing: null };
  const { kind, reason, drawn, isOutdated } = word;
  const at = sayMinute(word.at);
  const outdated = isOutdated ? [CONFIRMATION_WORDS.changed] : [];
  const refusal = kind === 'refused' ? [COPY_WORDS.refused(side, at, reason)] : [];
  if (drawn === null) {
    const gone = word.hold === null ? COPY_WORDS.erased : COPY_WORDS.held;
    const absence = word.erased === null ? COPY_WORDS.elsewhere : gone;
    const absent = absence(side, STAND_WORDS[kind], at);
    return { lines: [...refusal, absent, ...outdated], drawing: null };
  }
  const { name, post, drawing } = drawn;
  const who =
    kind === 'refused' ? COPY_WORDS.witness(name, post) : COPY_WORDS.signed(side, name, post, at);
  return { lines: [...refusal, who, ...outdated], drawing };
}

/** Everything that the copy shows, from what this phone holds. */
export async function readSheetCopy(
  view: ConfirmationView,
  sheet: Confirmation,
): Promise<ConfirmationCopy> {
  const { session, work } = view;
  const { project, sites, team } = work.pkg;
  const { stage, objections } = confirmationStand(sheet);
  const words = await readPartyWords(view, sheet);
  const now = session.writer.clock.now().at;
  const facts = sheet.value.facts.map(async ({ id, text, evidence }) => {
    const pictures = await picturesOf(session, work.evaluation, evidence);
    const withoutPicture = evidence.length - pictures.length;
    return { text, pictures, withoutPicture, objections: objections[id] ?? [] };
  });
  return {
    ...{ project: project.name, evaluee: project.evaluee, indexNo: sheet.value.indexNo },
    site: sites.find(({ id }) => id === sheet.value.site)?.name ?? CONFIRMATION_WORDS.noSite,
    author: team.find(({ person }) => person === sheet.person)?.name ?? '',
    reviewer: sheetReviewer(work, sheet),
    draftedAt: sayMinute(sheet.at),
    ...{ printedAt: sayMinute(now), createdAt: now },
    stage: COPY_WORDS.stageOf(STAGE_WORDS[stage], sheet.withdrawn?.value.reason ?? ''),
    entryHash: sheet.hash,
    digest: await shownDigest(shownSheet(work.pkg, sheet)),
    facts: await Promise.all(facts),
    parties: PARTIES.map((party) =>
      partyLines(
        party,
        words.find((each) => each.party === party),
      ),
    ),
  };
}
