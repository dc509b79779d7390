const STEPS = [
  { unit: 'GB', bytes: 1024 ** 3 },
  { unit: 'MB', bytes: 1024 ** 2 },
  { unit: 'KB', bytes: 1024 },
] as const;

/** A size in bytes with its largest fitting unit, one decimal under ten: `9.8 MB`, `412 KB`. */
export function saySize(bytes: number): string {
  const step = STEPS.find((each) => bytes >= each.bytes);
  if (step === undefined) return `${bytes} B`;
  const value = bytes / step.bytes;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${step.unit}`;
}
