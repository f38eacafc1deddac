import { filesBelow } from "../host/files-below.ts";
import type { Host } from "../host/host.ts";

/** The paper of the fictional area that ships with the tool, by its path: what a template is tried with. */
export async function sampleReport(host: Host): Promise<string> {
  const folder = `${host.packageRoot}/data/exampleshire/reports`;
  const [first] = (await filesBelow(host, folder)).filter((file) => file.endsWith(".md"));
  if (first === undefined) throw new Error("data/exampleshire does not ship with the tool");
  return `${folder}/${first}`;
}
