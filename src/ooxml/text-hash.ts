/** Eight hexadecimal digits that tell texts apart well enough to name things by (FNV-1a); no protection against intent. */
export function textHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, "0");
}
