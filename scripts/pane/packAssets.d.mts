export interface Asset {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function packAssets(assets: string): readonly Asset[];
