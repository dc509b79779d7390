declare module 'exifr/dist/lite.esm.mjs' {
  export function parse(
    data: ArrayBuffer,
    options: {
      readonly reviveValues: boolean;
      readonly translateValues: boolean;
    },
  ): Promise<Readonly<Record<string, unknown>> | undefined>;
}
