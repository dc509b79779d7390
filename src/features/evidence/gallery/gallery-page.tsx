import { Suspense, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import type { Coverage } from '../../../sync/custody';
import { FIELD_HUB_WORDS } from '../../../text/field-hub-words';
import { GALLERY_WORDS } from '../../../text/gallery-words';
import { Button, ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { lazyPart } from '../../../ui/lazy-part';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import type { PointPickerSlot } from '../../../ui/point-picker';
import type { SignFacts } from '../../../ui/sign';
import { CaptureButton } from '../capture-button';
import { mayCapture } from '../may-capture';
import { useAddressWindow } from '../use-address-window';
import { useAnchors } from '../use-anchors';
import { alikeIn } from './alike-in';
import { FilterForm } from './filter-form';
import { filterOf, fits, type GalleryFilter, NO_FILTER, NONE } from './gallery-filter';
import { type GalleryItem, galleryItems } from './gallery-item';
import { GalleryList } from './gallery-list';

const EvidenceViewer = lazyPart(() => import('../evidence-viewer'), 'EvidenceViewer');

export interface GalleryPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
  readonly delivery: { readonly coverage: Coverage };
  readonly pointPicker: PointPickerSlot;
}

/** Taken for nothing yet: what it proves is said later. */
const FOR_NOTHING_YET = { indicator: null, checkpoint: null, site: null, visit: null } as const;

function Taking({ session, work, pointPicker }: GalleryPageProps) {
  if (!mayCapture(work, session.who.person)) return null;
  return (
    <Card title={GALLERY_WORDS.take}>
      <CaptureButton {...{ session, work, pointPicker }} subject={FOR_NOTHING_YET} />
    </Card>
  );
}

interface ToLookAtProps {
  readonly items: readonly GalleryItem[];
  readonly onFilter: (filter: GalleryFilter) => void;
}

/** What deserves a second look before the village is left. */
function ToLookAt({ items, onFilter }: ToLookAtProps) {
  const unassigned = items.filter(({ indicators }) => indicators.length === 0).length;
  const alike = items.filter((each) => each.alike > 0).length;
  const point = (title: string, filter: Partial<GalleryFilter>) => (
    <Notice
      tone="warning"
      title={title}
      action={
        <Button onClick={() => onFilter({ ...NO_FILTER, ...filter })}>{GALLERY_WORDS.look}</Button>
      }
    />
  );
  return (
    <>
      {unassigned > 0 ? point(GALLERY_WORDS.unassigned(unassigned), { indicator: NONE }) : null}
      {alike > 0 ? point(GALLERY_WORDS.alike(alike), { alike: 'yes' }) : null}
    </>
  );
}

/** Compares thousands of pictures in a task of its own, while the anchors are read. */
function useCompared(work: AssignmentWork): void {
  useEffect(() => {
    const soon = setTimeout(() => alikeIn(wholeEvaluation(work)));
    return () => clearTimeout(soon);
  }, [work]);
}

function useGallery({ session, work, delivery }: GalleryPageProps) {
  const [query] = useSearchParams();
  const [filter, setFilter] = useState(() => filterOf(query));
  const anchors = useAnchors(session, work.assignment);
  useCompared(work);
  const { coverage } = delivery;
  const items = useMemo(
    () => (anchors === null ? null : galleryItems(work, coverage, anchors)),
    [work, coverage, anchors],
  );
  const shown = useMemo(() => items?.filter((each) => fits(filter, each)) ?? [], [items, filter]);
  return { filter, setFilter, items, shown };
}

/** All evidence of an assignment: found again, looked at, and told what it proves. */
export function GalleryPage(props: GalleryPageProps) {
  const { session, work, signs } = props;
  const { filter, setFilter, items, shown } = useGallery(props);
  const viewer = useAddressWindow('evidence');
  const open = items?.find(({ item }) => item.hash === viewer.value);
  const home = `/a/${work.assignment}/site`;
  return (
    <PageFrame
      title={GALLERY_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: home, label: FIELD_HUB_WORDS.title }}
      signs={signs}
    >
      <Taking {...props} />
      {items === null ? null : items.length === 0 ? (
        <Empty
          title={GALLERY_WORDS.none}
          detail={GALLERY_WORDS.noneDetail}
          action={<ButtonLink to={`/a/${work.assignment}`}>{GALLERY_WORDS.toTree}</ButtonLink>}
        />
      ) : (
        <>
          <ToLookAt items={items} onFilter={setFilter} />
          <FilterForm work={work} filter={filter} onChange={setFilter} />
          <p role="status">
            {shown.length === 0
              ? GALLERY_WORDS.noneFit
              : GALLERY_WORDS.count(shown.length, items.length)}
          </p>
          <GalleryList
            store={session}
            items={shown}
            onOpen={({ item }) => viewer.open(item.hash)}
          />
        </>
      )}
      {open === undefined ? null : (
        <Suspense fallback={null}>
          <EvidenceViewer session={session} work={work} {...open} onClose={viewer.close} />
        </Suspense>
      )}
    </PageFrame>
  );
}
