import type { PackageParts } from "./read-package.ts";

export interface Graft {
  /** The package that the blocks come from. */
  readonly from: PackageParts;
  /** The blocks' XML by slot. */
  readonly blocks: ReadonlyMap<string, string>;
  /** Styles of the receiving package that the blocks' own are taken for, by id. */
  readonly styleIds: ReadonlyMap<string, string>;
  /** Lists of the receiving package that the blocks' own go on, by `w:numId`. */
  readonly listIds: ReadonlyMap<string, string>;
}
