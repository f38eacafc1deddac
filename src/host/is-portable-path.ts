/**
 * Is `path` a file's path below some folder, and the same file on every system? `cumbria/2021-03/2021-03.docx` is;
 * `../x`, `/x`, `C:x`, `a\b`, a trailing dot and the names that Windows keeps for devices aren't.
 */
export function isPortablePath(path: string): boolean {
  return path.split("/").every(isPortableName);
}

function isPortableName(name: string): boolean {
  return name !== "" && !unsafeCharacter.test(name) && !/[. ]$/.test(name) && !deviceName.test(name);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no file name may hold them
const unsafeCharacter = /[\u0000-\u001f\u007f<>:"\\|?*]/;

const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
