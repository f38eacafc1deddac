/** What the commands of an archive have in common. */

import { type Command, Option } from "commander";

export interface ArchiveOptions {
  readonly archive: string;
  readonly json?: true;
}

export function archiveCommand(archive: Command, name: string, description: string): Command {
  return archive
    .command(name)
    .description(description)
    .option("--archive <folder>", "where the archive lies", "output/archive")
    .option("--json", "print one JSON value");
}

export function keyOption(): Option {
  const does = "the key that signs the archive's log; a new archive gets a new one";
  return new Option("--key <file>", does).default(".boardpaper/archive-key.pem");
}

/** The folder of a file that the user named: it may be written to. */
export function folderOf(path: string): string {
  const end = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  return end < 0 ? "." : path.slice(0, end);
}
