/** `v12` → 12. */
export function numberOf(version: string): number {
  return Number(version.slice(1));
}

export function isVersionName(name: string): boolean {
  return /^v\d+$/.test(name) && numberOf(name) > 0;
}
