import type { Store } from '../../../store/store';
import { CUSTODY_SHORT_WORDS } from '../../../text/custody-short-words';
import { CUSTODY_WORDS } from '../../../text/delivery-words';
import { EVIDENCE_GRADE_TEXT } from '../../../text/evidence-grade-words';
import { GALLERY_WORDS, MEDIA_KIND_WORDS } from '../../../text/gallery-words';
import { sayMinute, sayShortMinute } from '../../../text/say-instant';
import { Icon } from '../../../ui/icon';
import { useSmallPicture } from '../use-small-picture';
import type { GalleryItem } from './gallery-item';

export interface GalleryTileProps {
  readonly store: Store;
  readonly shown: GalleryItem;
  readonly onOpen: () => void;
}

/** What deserves a second look, in a few letters. */
const marksOf = ({ indicators, alike }: GalleryItem): readonly string[] => [
  ...(indicators.length === 0 ? [GALLERY_WORDS.unassignedShort] : []),
  ...(alike > 0 ? [GALLERY_WORDS.alikeShort] : []),
];

/** One piece of evidence in the list: its small picture is in memory only while the tile is. */
export function GalleryTile({ store, shown, onOpen }: GalleryTileProps) {
  const { item, kind, custody, grade, caption, number } = shown;
  const { capturedAt } = item.evidence;
  const url = useSmallPicture(store, item.evidence);
  const marks = marksOf(shown);
  const said = [
    caption || GALLERY_WORDS.noCaption,
    sayMinute(capturedAt),
    EVIDENCE_GRADE_TEXT.short(grade),
    CUSTODY_WORDS[custody],
    ...marks,
  ];
  return (
    <button
      type="button"
      className="gallery-tile"
      aria-label={GALLERY_WORDS.open(number, said.join('，'))}
      onClick={onOpen}
    >
      {url === null ? (
        <span className="gallery-blank">{MEDIA_KIND_WORDS[kind]}</span>
      ) : (
        <img src={url} alt="" decoding="async" />
      )}
      <span className="gallery-line">
        <strong>{EVIDENCE_GRADE_TEXT.short(grade)}</strong>
        <span className={`gallery-custody ${custody}`}>
          <Icon name={custody === 'held' ? 'held' : 'phone'} />
          {CUSTODY_SHORT_WORDS[custody]}
        </span>
      </span>
      <span className="gallery-caption">{caption || sayShortMinute(capturedAt)}</span>
      {marks.length === 0 ? null : <span className="gallery-marks">{marks.join(' · ')}</span>}
    </button>
  );
}
