/** No list of a document has a space in its name. */
export const bulletList = "bullet list";
