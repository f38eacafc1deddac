/** Changes the text of a part; does nothing where the package has no such part. */
export type EditPart = (name: string, change: (text: string) => string) => void;
