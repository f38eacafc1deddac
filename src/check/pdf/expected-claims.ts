/** What a file has to claim. `as-claimed`: nothing; but what it does claim has to be true. */
export type ExpectedClaims = "as-claimed" | "ua-1" | "ua-1-and-a-2a" | "ua-1-and-a-3a";
