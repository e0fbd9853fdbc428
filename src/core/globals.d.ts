/**
 * The few globals beyond the language that the core may use: they decode bytes and parse
 * addresses, and behave the same in every browser thread and in Node. Only the core's own
 * type check reads this file; everything else a browser or Node offers is unknown there, so
 * using it is an error.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly hash: string;
  readonly host: string;
  readonly hostname: string;
  readonly href: string;
  readonly pathname: string;
  readonly protocol: string;
  readonly search: string;
}
