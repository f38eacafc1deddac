/** A page's content, operator by operator. @see ISO 32000-1, 7.8.2 and 7.2 */

export type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly value: string }
  /** One unit a byte. */
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "true" | "false" | "null" }
  | { readonly kind: "[" | "]" | "<<" | ">>" };

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Token[];
}

/** All that PDF knows. @see ISO 32000-1, Annex A */
export const operators: ReadonlySet<string> = new Set(
  (
    "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re " +
    "RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \""
  ).split(" "),
);

const blank = /[\0\t\n\f\r ]/;
const delimiter = /[()<>[\]{}/%]/;

/** @param content - one unit a byte */
export function* operationsIn(content: string): Generator<Operation> {
  const scanner = new Scanner(content);
  let operands: Token[] = [];
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
    if (token.kind !== "operator") {
      operands.push(token);
      continue;
    }
    // The bytes of a picture that stands in the content are no operators.
    if (token.value === "ID") scanner.skipPicture();
    yield { operator: token.value, operands };
    operands = [];
  }
}

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  next(): Token | { readonly kind: "operator"; readonly value: string } | undefined {
    this.#skipBlanks();
    const text = this.#text;
    const first = text[this.#at];
    if (first === undefined) return undefined;
    switch (first) {
      case "(":
        return { kind: "string", value: this.#string() };
      case "/":
        this.#at += 1;
        return { kind: "name", value: decodedName(this.#word()) };
      case "[":
      case "]":
        this.#at += 1;
        return { kind: first };
      case "<":
      case ">":
        return this.#angle(first);
      case ")":
      case "{":
      case "}":
        this.#at += 1;
        return { kind: "operator", value: first };
    }
    const word = this.#word();
    if (word === "true" || word === "false" || word === "null") return { kind: word };
    // Some programs write `--1` or `-.` for a number; whatever reads it takes it for one.
    return /^[+-]*\.?(?:\d|$)/.test(word)
      ? { kind: "number", value: Number.parseFloat(word) || 0 }
      : { kind: "operator", value: word };
  }

  /** To the end of a picture's bytes: `EI` between blanks, and no bytes of a picture after it. */
  skipPicture(): void {
    const found =
      this.#find(/[\0\t\n\f\r ]EI(?=$|[\0\t\n\f\r ](?:[\t\n\f\r -~]{8}|[\t\n\f\r -~]{0,7}$))/g) ??
      // Where nothing ends so, what looks like the first end is it: the rest of the page is to be read.
      this.#find(/[\0\t\n\f\r ]EI(?=$|[\0\t\n\f\r ])/g);
    this.#at = found === undefined ? this.#text.length : found + 1;
  }

  /** From here on. */
  #find(pattern: RegExp): number | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.index;
  }

  #angle(first: "<" | ">"): Token | { readonly kind: "operator"; readonly value: string } {
    if (this.#text[this.#at + 1] === first) {
      this.#at += 2;
      return { kind: first === "<" ? "<<" : ">>" };
    }
    if (first === ">") {
      this.#at += 1;
      return { kind: "operator", value: ">" };
    }
    const end = this.#text.indexOf(">", this.#at);
    const digits = this.#text.slice(this.#at + 1, end === -1 ? undefined : end).replace(/[^0-9a-f]/gi, "");
    this.#at = end === -1 ? this.#text.length : end + 1;
    return { kind: "string", value: Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex").toString("latin1") };
  }

  #skipBlanks(): void {
    const text = this.#text;
    while (this.#at < text.length) {
      const character = text[this.#at] ?? "";
      if (character === "%") {
        while (this.#at < text.length && !/[\r\n]/.test(text[this.#at] ?? "")) this.#at += 1;
      } else if (blank.test(character)) this.#at += 1;
      else return;
    }
  }

  #word(): string {
    const start = this.#at;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? "";
      if (blank.test(character) || delimiter.test(character)) break;
      this.#at += 1;
    }
    return this.#text.slice(start, this.#at);
  }

  #string(): string {
    let value = "";
    let depth = 1;
    this.#at += 1;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? "";
      if (character === "\\") {
        value += this.#escaped();
        continue;
      }
      this.#at += 1;
      if (character === "(") depth += 1;
      if (character === ")") depth -= 1;
      if (depth === 0) break;
      value += character;
    }
    return value;
  }

  #escaped(): string {
    const rest = this.#text.slice(this.#at, this.#at + 4);
    const octal = /^\\([0-7]{1,3})/.exec(rest);
    if (octal) {
      this.#at += octal[0].length;
      return String.fromCharCode(Number.parseInt(octal[1] ?? "0", 8) & 0xff);
    }
    this.#at += rest.startsWith("\\\r\n") ? 3 : 2;
    const character = rest[1] ?? "";
    return character === "\n" || character === "\r" ? "" : (escapes[character] ?? character);
  }
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function decodedName(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
