/** The file that says of a folder that it is an OCFL object, and of which version: `0=ocfl_object_1.1`. */

import type { ExactEntry, Host } from "../../host/host.ts";
import type { Report } from "./ocfl-finding.ts";
import { type Specification, specifications } from "./specification.ts";

export interface Declaration {
  /** The file's name, where there is one alone. */
  readonly name: string | undefined;
  /** The latest known where none is declared, so that the rest can be checked. */
  readonly declared: Specification;
}

export async function checkDeclaration(
  host: Host,
  root: string,
  entries: readonly ExactEntry[],
  report: Report,
): Promise<Declaration> {
  const names = entries.filter(({ name, kind }) => kind === "file" && /^\d=/.test(name)).map(({ name }) => name);
  const [name] = names;
  if (name === undefined || names.length > 1) {
    report("E003", root, `there are ${names.length} declarations of the version, and there must be one`);
    return { name, declared: "1.1" };
  }

  const path = `${root}/${name}`;
  const version = /^0=ocfl_object_(\d+\.\d+)$/.exec(name)?.[1];
  if (!name.startsWith("0=")) report("E005", path, "the name does not begin with 0=");
  else if (version === undefined) report("E006", path, "the name does not say that this is an OCFL object");
  const declared = specifications.find((known) => known === version);
  if (version !== undefined && !declared) report("E004", path, `OCFL ${version} is not known`);
  const text = new TextDecoder().decode(await host.readBytes(path));
  if (text !== `${name.slice(2)}\n`) report("E007", path, "the text is not that of the name");
  return { name, declared: declared ?? "1.1" };
}
