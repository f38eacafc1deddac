/** An OCFL object of two versions, valid until a test damages it. */

import { createHash } from "node:crypto";

export const sha512 = (text: string) => createHash("sha512").update(text).digest("hex");

interface Version {
  created: unknown;
  message: unknown;
  user: unknown;
  state: Record<string, unknown>;
}

/** As JSON: a test may put anything anywhere. */
export type Inventory = Record<string, unknown> & {
  manifest: Record<string, unknown>;
  versions: Record<string, Version>;
};

const [paper, corrected] = ["<h1>Paper</h1>", "<h1>Corrected paper</h1>"];
export const digests = { paper: sha512(paper), corrected: sha512(corrected) };

const version = (state: Version["state"]): Version => ({
  created: "2022-09-12T09:00:00Z",
  message: "Original",
  user: { name: "boardpaper", address: "urn:boardpaper:cumbria" },
  state,
});

export class OcflObject {
  readonly files = new Map<string, string>([
    ["0=ocfl_object_1.1", "ocfl_object_1.1\n"],
    ["v1/content/paper.html", paper],
    ["v2/content/paper.html", corrected],
  ]);

  constructor() {
    const first: Inventory = {
      id: "urn:boardpaper:cumbria:2022-09",
      type: "https://ocfl.io/1.1/spec/#inventory",
      digestAlgorithm: "sha512",
      head: "v1",
      manifest: { [digests.paper]: ["v1/content/paper.html"] },
      versions: { v1: version({ [digests.paper]: ["paper.html"] }) },
    };
    this.#write("v1", first);
    this.#write("v2", {
      ...first,
      head: "v2",
      manifest: { ...first.manifest, [digests.corrected]: ["v2/content/paper.html"] },
      versions: { ...first.versions, v2: version({ [digests.corrected]: ["paper.html"] }) },
    });
  }

  /** Changes what the latest inventory says, in both its places, and the digests beside them. */
  edit(change: (inventory: Inventory) => void): void {
    this.#edit("v2", change);
  }

  /** The same for the inventory of the first version. */
  editFirst(change: (inventory: Inventory) => void): void {
    this.#edit("v1", change);
  }

  /** Puts a text in the place of the latest inventory. */
  writeText(text: string, algorithm = "sha512"): void {
    for (const folder of ["", "v2/"]) {
      this.files.set(`${folder}inventory.json`, text);
      const digest = createHash(algorithm).update(text).digest("hex");
      this.files.set(`${folder}inventory.json.${algorithm}`, `${digest}  inventory.json\n`);
    }
  }

  #edit(folder: string, change: (inventory: Inventory) => void): void {
    const inventory = JSON.parse(this.files.get(`${folder}/inventory.json`) ?? "") as Inventory;
    change(inventory);
    this.#write(folder, inventory);
  }

  #write(folder: string, inventory: Inventory): void {
    const text = `${JSON.stringify(inventory, undefined, 2)}\n`;
    if (folder === "v2") this.writeText(text);
    else {
      this.files.set(`${folder}/inventory.json`, text);
      this.files.set(`${folder}/inventory.json.sha512`, `${sha512(text)}  inventory.json\n`);
    }
  }
}
