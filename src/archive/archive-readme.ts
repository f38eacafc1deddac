/** What somebody reads who finds an archive and not the tool. */
export const archiveReadme = `This folder holds published committee papers, as they were on a date. boardpaper put them here.

  versions/<report>/<date>/files/         the papers: open them as any other file
  versions/<report>/<date>/version.json   the report, the date of its facts (asAt), the day it was put here
                                          (archivedOn), what made it, and the SHA-512 of every file

A "/" in a report's name is written %2F in the folder's name.

boardpaper never changes or overwrites a version that is here. To see whether a file is still as it was filed,
compare "sha512sum <file>" with its line in version.json.

What this archive cannot do yet:
  - show that nobody tampered with it: whoever can change a file can change version.json to match. Keep this
    folder where only few may write, and keep a copy elsewhere;
  - show that no version was taken away;
  - hold a correction and the original under the same date;
  - be read as an OCFL archive (Oxford Common File Layout) by other software.
`;
