/** The versions of OCFL that the check knows, the earlier first. */
export const specifications = ["1.0", "1.1"] as const;

export type Specification = (typeof specifications)[number];
