/** A pin in pixels of the whole world at the zoom that is shown. */
export interface ProjectedPin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Pins so close that they would cover each other, drawn as one at their middle. */
export interface PinCluster {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
}

interface Gathering {
  readonly ids: string[];
  sumX: number;
  sumY: number;
}

/**
 * Gathers pins by the cells of a fixed grid of `cell` pixels. The grid lies still in the world, so that
 * moving the map changes no cluster; however many pins there are, a screen shows as many as it has cells.
 */
export function clusterPins(pins: readonly ProjectedPin[], cell: number): readonly PinCluster[] {
  const cells = new Map<string, Gathering>();
  for (const { id, x, y } of pins) {
    const key = `${Math.floor(x / cell)}/${Math.floor(y / cell)}`;
    const gathered = cells.get(key) ?? { ids: [], sumX: 0, sumY: 0 };
    gathered.ids.push(id);
    gathered.sumX += x;
    gathered.sumY += y;
    cells.set(key, gathered);
  }
  return [...cells.values()].map(({ ids, sumX, sumY }) => ({
    ...{ ids, x: sumX / ids.length, y: sumY / ids.length },
  }));
}
