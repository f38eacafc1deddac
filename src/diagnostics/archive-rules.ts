/** What can be wrong with an archive of dated versions, or with what somebody asks of it. */

import type { Rule } from "./rule.ts";

export const archiveRules = {
  "archive/background-file": {
    means: "A background paper can't be archived: it is not there, or not every system could keep a file of its name.",
    advice: "Name each file once, by a name of letters, digits and hyphens.",
  },
  "archive/bag-declaration": {
    means: "The bag does not say in bagit.txt which version of BagIt and which encoding it has.",
    advice: "Ask for it once more: what is handed over must be as it was sent.",
  },
  "archive/bag-file": {
    means: "A file of the bag is missing, was changed, or stands in no manifest.",
    advice: "Ask for the bag once more: what is handed over must be as it was sent.",
  },
  "archive/bag-manifest": {
    means:
      "A manifest of the bag can't be read, lists a file twice, names one outside the bag, or has digests that can't be compared.",
    advice: "Ask for the bag once more. Nothing outside it was looked at.",
  },
  "archive/certificate-lost": {
    means: "A report was disposed of, and the certificate of it is missing or was changed.",
    advice: "Restore it from a copy of the archive. It is all that shows who decided, and when.",
  },
  "archive/clock-behind": {
    means: "The machine's clock is earlier than the last entry of the archive's log.",
    advice: "Set the clock right. What is archived later must not be dated earlier.",
  },
  "archive/conflict": {
    means: "Somebody else filed a version since the one that this is to replace.",
    advice: "Read theirs first: both of you may have corrected the same thing. Then say which version yours replaces.",
  },
  "archive/data-not-compared": {
    means: "The data that an archived version was filed with are not such as this boardpaper reads.",
    advice:
      "Passages and printed facts are compared all the same. The boardpaper that made the version reads its data.",
  },
  "archive/day-unknown": {
    means: "A report is to be disposed of, and nobody can say until when it must be open: its meeting has no day.",
    advice: "File a correction whose report names the day.",
  },
  "archive/exempt-as-open": {
    means:
      "A report was to be archived as open to the public. It is not for publication, or was taken down, or can't be built again without what is not public.",
    advice: "Leave --access out, or say exempt. Once it is published in part, file that part as a report of its own.",
  },
  "archive/form-changed": {
    means: "A file that the archive has around its papers is not as boardpaper writes it.",
    advice:
      "No paper need be touched by it. Restore the file from a copy of the archive, or move a stray one elsewhere.",
  },
  "archive/id-disposed": {
    means: "The archive held a report of this name, and it was disposed of.",
    advice: "A name is never used again, so that its certificate of disposal stays true. Give the report another.",
  },
  "archive/index-stale": {
    means: "index.html or index.csv of the archive does not say what the archive holds.",
    advice: "The next version that is filed renews both. If nobody was writing, find out who changed them.",
  },
  "archive/key-differs": {
    means: "The key is not the one whose public half the archive publishes.",
    advice: "Say where the archive's own key lies with --key.",
  },
  "archive/key-invalid": {
    means: "The file that should hold the archive's key holds something else.",
    advice: "Bring back the file that boardpaper made with the archive.",
  },
  "archive/key-made": {
    means: "A new archive was begun, and with it a key that signs what it holds.",
    advice: "Keep a copy where only few can read it. Publish keys/archive.pem, so that others can verify the archive.",
  },
  "archive/key-missing": {
    means: "The archive is signed, and the key that signs it is not here.",
    advice: "Say where it lies with --key. Without it the archive can be read and verified, not added to.",
  },
  "archive/left-over": {
    means: "Something lies in the archive that a crash left behind.",
    advice: "It is no part of any version. The next boardpaper archive add finishes or clears it.",
  },
  "archive/log-broken": {
    means: "An entry of the archive's log is missing or was changed, or does not follow the one before it.",
    advice: "Restore the log from a copy of the archive. Somebody may have tried to hide something.",
  },
  "archive/log-unsigned": {
    means: "An entry of the archive's log is not signed with the archive's key.",
    advice: "It was not written by boardpaper with this key. Restore the log from a copy of the archive.",
  },
  "archive/no-answer": {
    means: "No archived paper that was there at the time has the fact.",
    advice: "boardpaper facts lists the names of facts. Papers of later days are not asked.",
  },
  "archive/no-paper": {
    means: "A version has no paper to compare: it is a withdrawal, or was damaged.",
    advice: "Name another version. If it was damaged, run boardpaper archive verify.",
  },
  "archive/not-found": {
    means: "There is no archive in the folder, or not what was asked for in the archive.",
    advice: "boardpaper archive list shows what it holds; --archive says where it lies.",
  },
  "archive/not-logged": {
    means: "A version lies in the archive that its log does not know.",
    advice: "If nobody is writing at the moment, it was put there by hand. Restore the archive from a copy.",
  },
  "archive/nothing-to-supersede": {
    means: "A revision, correction or withdrawal is to be filed of a report that was never archived.",
    advice: "Archive the original first.",
  },
  "archive/on-hold": {
    means: "A report is to be disposed of that is on hold.",
    advice: "It stays until whoever set the hold releases it.",
  },
  "archive/not-built": {
    means: "Background papers were asked to be built again, which others made.",
    advice: "Compare the digests of their files in version.json; boardpaper archive verify does.",
  },
  "archive/permanent": {
    means: "A report is to be disposed of that the council's own retention schedule keeps permanently.",
    advice: "It stays. Where the class is wrong, file a revision under the right one.",
  },
  "archive/reason-missing": {
    means: "A revision, correction or withdrawal does not say why it was made, or what readers are told.",
    advice: "Add --reason and --notice. Both stay with the version for good.",
  },
  "archive/rebuild-differs": {
    means: "A version's papers, built again from its own snapshot, say something else or have other bytes.",
    advice: "The archived papers are what was published. Tell the makers of boardpaper: this should not happen.",
  },
  "archive/rebuild-moved-on": {
    means:
      "Built again, a version's papers have other bytes, since boardpaper or a font has changed; they say the same.",
    advice: "Nothing needs doing. The version of boardpaper that made them is named, for whoever wants the same bytes.",
  },
  "archive/too-early": {
    means: "A report is to be disposed of that must still be open to inspection.",
    advice: "The law asks for six years beginning with the day of the meeting; a council may ask for more.",
  },
  "archive/version-damaged": {
    means: "A version in the archive is not as it was filed: a file is missing, was added or has other bytes.",
    advice: "Restore the folder from a copy of the archive. Nothing is ever repaired silently.",
  },
  "archive/version-exists": {
    means: "The archive holds this report already, with other content.",
    advice: "A published version is never overwritten. File a correction or a revision, with its reason and notice.",
  },
  "archive/version-lost": {
    means: "The archive's log tells of a version that is not there, or not as it was filed.",
    advice: "Restore it from a copy of the archive. Somebody may have taken it away or replaced it.",
  },
} as const satisfies Readonly<Record<string, Rule>>;
