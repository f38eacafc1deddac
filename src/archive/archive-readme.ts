/** What somebody reads who finds an archive and not the tool. */
export const archiveReadme = `This folder holds published committee papers, as they were on a date. boardpaper put them here.

To find a paper, open index.html in a browser, or index.csv in a spreadsheet. Papers are ordinary files.

  index.html, index.csv   every version that was filed: its meeting, title, reason and files. Earlier pages
                          are index-0000.html, index-0000.csv and so on
  ocfl/                   the papers, one folder ("object") a report, as the Oxford Common File Layout describes:
                          https://ocfl.io/1.1/spec/. In each object:
    v1/ v2/ ...             the versions, as each was published. A version's folder never changes
    v1/content/papers/      the papers. A later version stores only files that no earlier one has
    v1/content/snapshot/    the data, templates and house style that they were built from
    v1/content/version.json which meeting, as at which day, why it was made and what it replaces
    inventory.json          which files each version has, by their SHA-512
  log/                    what was done when. Each entry names the SHA-256 of the one before, and is signed (Ed25519)
  keys/archive.pem        the public key of these signatures
  disposed/               for each object that was disposed of, who decided it, when and why
  audit.sh                verifies all of this without boardpaper
  staging/                what is being written at the moment; no part of the archive

To verify a single file:       sha512sum FILE, and look for the result in inventory.json of its object
To verify everything:          sh audit.sh PUBLIC-KEY.pem (needs sha512sum, jq and openssl 3)
With boardpaper:               boardpaper archive verify --archive THIS-FOLDER

Whoever has the private key and this folder could make another archive that verifies, and nothing in a folder shows
that its newest entries were taken away. Both show when the head of the log, which audit.sh prints, is compared with
one that was published elsewhere: keep each head that you are given.
`;
