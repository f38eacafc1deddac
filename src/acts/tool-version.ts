import type { Host } from "../host/host.ts";

/** Of boardpaper itself: `0.1.0`. */
export async function toolVersion(host: Host): Promise<string> {
  const manifest: { readonly version: string } = JSON.parse(
    new TextDecoder().decode(await host.packageFile("package.json")),
  );
  return manifest.version;
}
