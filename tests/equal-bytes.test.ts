import { expect, test } from "vitest";

const bytes = (...values: readonly number[]) => new Uint8Array(values);

test("bytes are equal when each is, wherever they stand in what is compared", () => {
  expect({ files: [["a.pdf", bytes(1, 2)]] }).toEqual({ files: [["a.pdf", bytes(1, 2)]] });
  expect(new Map([["a.pdf", bytes(1, 2)]])).toEqual(new Map([["a.pdf", bytes(1, 2)]]));
});

test("bytes differ by one value, by their length, and from a list of the same numbers", () => {
  expect(bytes(1, 2)).not.toEqual(bytes(1, 3));
  expect(bytes(1, 2)).not.toEqual(bytes(1, 2, 0));
  expect(new Map([["a.pdf", bytes(1, 2)]])).not.toEqual(new Map([["a.pdf", bytes(1, 3)]]));
  expect(bytes(1, 2)).not.toEqual([1, 2]);
  expect(bytes(1, 2)).not.toStrictEqual(Buffer.from([1, 2]));
});
