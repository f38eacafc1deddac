/** Alternative text that says nothing of its picture: it was put there by a program, and read out it tells nothing. */

export type AlternativeTextFault =
  /** “image1.png”, “IMG_2041”. */
  | "file"
  /** “Picture 1”: what Word calls a picture that nobody has named. */
  | "name";

/** @see WCAG 2.2, failure F30 */
export function alternativeTextFault(words: string): AlternativeTextFault | undefined {
  const said = settled(words);
  if (file.test(said)) return "file";
  return programName.test(said) ? "name" : undefined;
}

/** What is wrong, with the words themselves. */
export function alternativeTextFaultInWords(words: string, fault: AlternativeTextFault): string {
  const said = settled(words);
  switch (fault) {
    case "file":
      return `the alternative text of a picture is the name of a file, “${said}”`;
    case "name":
      return `the alternative text of a picture is “${said}”, which does not say what it shows`;
  }
}

const settled = (words: string): string => words.replace(/\s+/g, " ").trim();

/** With its ending, in a word or three, or as cameras and screens name theirs: a sentence may end with the name of one. */
const file =
  /^(?:screenshot .+|\S+(?: \S+){0,2})\.(?:png|jpe?g|gif|svg|bmp|tiff?|webp|avif|heic|emf|wmf|eps)$|^(?:img|dsc[nf]?|pxl)[-_]?\d[\d_-]*$/i;

/** In English and Welsh. */
const programName =
  /^(?:picture|image|graphic|figure|chart|diagram|drawing|photo|shape|object|group|llun|delwedd|graffig|ffigur|siart|siâp)[ _-]?\d*$/i;
