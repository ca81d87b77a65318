/** A unit as units.json writes it. */
export interface SampleUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
}

export interface SampleTemplate {
  readonly code: string;
  readonly title: string;
  readonly sections: readonly unknown[];
}

export interface SamplePack {
  readonly units: readonly SampleUnit[];
  readonly template: (code: string) => SampleTemplate;
}

export function readPack(folder: string): SamplePack;
