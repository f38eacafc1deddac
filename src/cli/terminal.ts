/** Where a command speaks: results on one stream, one a line, and all else on the other. */
export interface Terminal {
  /** A result: a path, a fact, JSON. */
  result(line: string): void;
  /** Everything else: findings, progress, what state the files are in. */
  say(line: string): void;
  /** How far long work is: shown where a person watches, and nowhere else. */
  progress?(line: string): void;
  /** Settles when the person at the terminal ends the command, as with Ctrl+C. */
  interrupted(): Promise<void>;
}
