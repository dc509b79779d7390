/** What the work on an item says of the items after it. */
export type Going = 'alone' | 'beside' | 'end';

/** How many items are under way at once, and what is known of that before the first of them. */
export interface Lanes {
  readonly most: number;
  readonly first: Exclude<Going, 'end'>;
}

/**
 * Works through items in their order: one at a time, or up to `most` beside each other for as long as
 * the work says that there is room for others beside it. Whoever says `end` lets what is under way
 * finish, and begins nothing more.
 * @throws whatever the work throws, once nothing is under way any more
 */
export async function inLanes<Item>(
  items: readonly Item[],
  { most, first }: Lanes,
  work: (item: Item) => Promise<Going>,
): Promise<void> {
  const left = [...items];
  const lanes: Promise<void>[] = [];
  const failures: unknown[] = [];
  const now: { going: Going; running: number } = { going: first, running: 0 };
  const isEnded = (): boolean => now.going === 'end';

  const run = async (): Promise<void> => {
    try {
      while (now.going === 'beside' || (now.going === 'alone' && now.running === 1)) {
        const item = left.shift();
        if (item === undefined) break;
        const said = await work(item);
        if (!isEnded()) now.going = said;
        widen();
      }
    } catch (error) {
      now.going = 'end';
      failures.push(error);
    }
    now.running -= 1;
  };
  const open = (): void => {
    now.running += 1;
    lanes.push(run());
  };
  const widen = (): void => {
    while (now.going === 'beside' && now.running < most && left.length > 0) open();
  };

  open();
  widen();
  // Lanes that open meanwhile are waited for too.
  for (const lane of lanes) await lane;
  if (failures.length > 0) throw failures[0];
}
