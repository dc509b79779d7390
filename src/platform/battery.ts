/** How full the battery is, and whether it is being charged. */
export interface Battery {
  readonly percent: number;
  readonly charging: boolean;
}

/** The part of `navigator` that tells of the battery; Firefox and Safari tell nothing. */
export interface BatteryPort {
  readonly getBattery?: () => Promise<{ readonly level: number; readonly charging: boolean }>;
}

/** Reads the battery; null where the browser does not tell (W3C Battery Status). */
export async function readBattery(port: BatteryPort): Promise<Battery | null> {
  try {
    const told = await port.getBattery?.();
    if (told === undefined) return null;
    return { percent: Math.round(told.level * 100), charging: told.charging };
  } catch {
    return null;
  }
}
