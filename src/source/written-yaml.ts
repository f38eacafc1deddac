import { stringify } from "yaml";

/** Plain data as a YAML text that a person goes on writing; what is empty is left out. */
export function writtenYaml(data: unknown): string {
  return stringify(filled(data), { lineWidth: 0 });
}

function filled(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(filled);
  if (typeof data !== "object" || data === null) return data;
  const fields = Object.entries(data).map(([name, value]) => [name, filled(value)] as const);
  return Object.fromEntries(fields.filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
