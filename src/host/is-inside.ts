/** Does `path` lie in `folder`, or is it `folder` itself? Both absolute and free of links; nothing is looked up. */

import { isAbsolute, relative, sep } from "node:path";

export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  // On Windows the way from one drive to another is absolute.
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
