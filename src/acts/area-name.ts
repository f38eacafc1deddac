import type { Host } from "../host/host.ts";

/** The name of the area's folder; in an area that is the workspace, the workspace's own. */
export function areaName(host: Host, folder: string): string {
  const path = folder === "." ? host.workspace : folder;
  return path.replaceAll("\\", "/").replace(/\/$/, "").split("/").at(-1) ?? path;
}
