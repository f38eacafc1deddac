/**
 * What can be wrong with an OCFL object or storage root, by the codes of the specification.
 *
 * @see https://ocfl.io/1.1/spec/validation-codes.html
 */

import type { Rule } from "./rule.ts";

const restore = "Restore the folder from a copy of the archive, then verify again. Nothing is ever repaired silently.";
const remove = "Nobody but the archive may write in its folders. Find out who put it there, and move it elsewhere.";
const software =
  "The software that wrote the object broke the specification. Tell its makers, and archive the files again.";
const note = "The object can be read. In an archive of boardpaper's own this is an error, since it never writes so.";

export const ocflRules = {
  "ocfl/E001": { means: "The object's folder holds a file or folder that has no place there.", advice: remove },
  "ocfl/E003": {
    means: "The object's folder has no declaration of its OCFL version, or more than one.",
    advice: restore,
  },
  "ocfl/E004": {
    means: "The declaration names a version of OCFL that there is not, or that this check does not know.",
    advice: restore,
  },
  "ocfl/E005": { means: "The declaration's name does not begin with 0=.", advice: restore },
  "ocfl/E006": { means: "The declaration's name does not say that this is an OCFL object.", advice: restore },
  "ocfl/E007": { means: "The declaration's text is not that of its name.", advice: restore },
  "ocfl/E008": { means: "The object has no version.", advice: restore },
  "ocfl/E009": { means: "The versions do not begin with number 1.", advice: restore },
  "ocfl/E010": { means: "A version is missing between others, in the inventory or on the disk.", advice: restore },
  "ocfl/E011": {
    means: "Versions are numbered with leading zeros and one of them does not begin with v0.",
    advice: software,
  },
  "ocfl/E012": {
    means: "The numbers of versions have different lengths although they have leading zeros.",
    advice: software,
  },
  "ocfl/E013": { means: "A later version is not named as the earlier ones are.", advice: software },
  "ocfl/E015": {
    means: "A version's folder holds a file that is neither its inventory nor the inventory's digest.",
    advice: remove,
  },
  "ocfl/E017": { means: "The name of the folder for content is empty or has a slash in it.", advice: software },
  "ocfl/E018": { means: "The name of the folder for content is one or two full stops.", advice: software },
  "ocfl/E019": {
    means: "The folder for content is not named in the first version as it is in a later one.",
    advice: software,
  },
  "ocfl/E020": { means: "The name of the folder for content changes between versions.", advice: software },
  "ocfl/E023": { means: "A file lies in the content and the inventory does not know it.", advice: remove },
  "ocfl/E024": { means: "The content holds an empty folder.", advice: remove },
  "ocfl/E025": { means: "Files are named by a digest that is neither SHA-512 nor SHA-256.", advice: software },
  "ocfl/E033": { means: "The inventory is not a whole JSON object.", advice: restore },
  "ocfl/E036": { means: "The inventory lacks its id, type, digest algorithm or head.", advice: restore },
  "ocfl/E037": { means: "The object's id is missing, empty, or not the same in every version.", advice: restore },
  "ocfl/E038": { means: "The inventory's type is not that of the declared version of OCFL.", advice: restore },
  "ocfl/E040": { means: "The inventory's head is not its latest version.", advice: restore },
  "ocfl/E041": { means: "The inventory has no manifest, or no versions.", advice: restore },
  "ocfl/E042": { means: "A path of the manifest does not lie in a version's content.", advice: restore },
  "ocfl/E043": { means: "The inventory has no versions.", advice: restore },
  "ocfl/E044": { means: "The inventory's versions are not a JSON object.", advice: restore },
  "ocfl/E046": {
    means: "The versions of the inventory and the folders on the disk are not the same.",
    advice: restore,
  },
  "ocfl/E047": { means: "A version of the inventory is not a JSON object.", advice: restore },
  "ocfl/E048": { means: "A version of the inventory lacks its time or its files.", advice: restore },
  "ocfl/E049": { means: "The time of a version is not a date and time with its zone.", advice: restore },
  "ocfl/E050": { means: "A version names a file by a digest that the manifest does not have.", advice: restore },
  "ocfl/E051": { means: "The files of a version are not lists of paths.", advice: restore },
  "ocfl/E052": { means: "A file's path in a version has an empty part, or one of full stops.", advice: software },
  "ocfl/E053": { means: "A file's path in a version begins or ends with a slash.", advice: software },
  "ocfl/E054": { means: "The person or program that made a version has no name.", advice: software },
  "ocfl/E056": { means: "The fixity block names an algorithm that OCFL does not know.", advice: software },
  "ocfl/E057": { means: "The fixity block is not made of digests and lists of paths.", advice: restore },
  "ocfl/E058": { means: "An inventory has no file with its digest beside it.", advice: restore },
  "ocfl/E060": {
    means: "An inventory does not have the digest that is kept beside it: one of the two was changed.",
    advice: restore,
  },
  "ocfl/E061": {
    means: "The file with an inventory's digest is not a digest and the inventory's name.",
    advice: restore,
  },
  "ocfl/E063": { means: "The object has no inventory.", advice: restore },
  "ocfl/E064": { means: "The object's inventory is not that of its latest version.", advice: restore },
  "ocfl/E066": { means: "An earlier inventory tells another state of a version than the latest one.", advice: restore },
  "ocfl/E067": { means: "The object's extensions folder holds something that is not a folder.", advice: remove },
  "ocfl/E069": { means: "The storage root does not declare that it is one.", advice: restore },
  "ocfl/E070": { means: "The file that describes the layout of a storage root is damaged.", advice: restore },
  "ocfl/E072": { means: "A file lies between objects of a storage root.", advice: remove },
  "ocfl/E073": { means: "A storage root holds an empty folder.", advice: remove },
  "ocfl/E076": { means: "A storage root has more than one declaration.", advice: remove },
  "ocfl/E079": {
    means: "The declaration's name does not say that this is an OCFL storage root of a known version.",
    advice: restore,
  },
  "ocfl/E080": { means: "The text of a storage root's declaration is not that of its name.", advice: restore },
  "ocfl/E081": { means: "An object follows a later version of OCFL than its storage root.", advice: software },
  "ocfl/E083": { means: "An object does not lie where its id says, or two objects have the same id.", advice: restore },
  "ocfl/E090": {
    means: "A link, or something else that is no file and no folder, lies among the archived files.",
    advice: remove,
  },
  "ocfl/E092": {
    means: "An archived file is missing, or its bytes are not those that were archived.",
    advice: restore,
  },
  "ocfl/E093": {
    means: "An archived file is missing, or does not have a digest that the fixity block gives it.",
    advice: restore,
  },
  "ocfl/E094": { means: "The message of a version is not text.", advice: software },
  "ocfl/E095": {
    means: "A file of a version has the path of another file, or of another file's folder.",
    advice: software,
  },
  "ocfl/E096": { means: "A digest of the manifest stands twice, or is none.", advice: software },
  "ocfl/E097": { means: "A digest of the fixity block stands twice.", advice: software },
  "ocfl/E099": {
    means: "A path of the manifest or fixity block has an empty part, or one of full stops.",
    advice: software,
  },
  "ocfl/E100": { means: "A path of the manifest or fixity block begins or ends with a slash.", advice: software },
  "ocfl/E101": {
    means: "A path of the manifest or fixity block is that of another file, or of another file's folder.",
    advice: software,
  },
  "ocfl/E102": { means: "The inventory has a key that OCFL does not know.", advice: software },
  "ocfl/E103": { means: "A version follows an earlier version of OCFL than the one before it.", advice: software },
  "ocfl/E106": { means: "The manifest is not a JSON object.", advice: restore },
  "ocfl/E107": { means: "The manifest has a digest that no version uses.", advice: software },
  "ocfl/E110": { means: "The object's id changes between versions.", advice: restore },
  "ocfl/E111": { means: "The fixity block is not a JSON object.", advice: restore },
  "ocfl/E112": {
    means: "The extensions folder of a storage root holds something that is not a folder.",
    advice: remove,
  },
  "ocfl/W001": { means: "Versions are numbered with leading zeros.", advice: note },
  "ocfl/W002": { means: "A version's folder holds a folder besides its content.", advice: note },
  "ocfl/W003": { means: "A version has a folder for content with nothing in it.", advice: note },
  "ocfl/W004": { means: "Files are named by SHA-256; SHA-512 should be used.", advice: note },
  "ocfl/W005": { means: "The object's id is not a URI.", advice: note },
  "ocfl/W007": { means: "A version does not say why or by whom it was made.", advice: note },
  "ocfl/W008": { means: "The person or program that made a version has no address.", advice: note },
  "ocfl/W009": { means: "The address of the person or program that made a version is not a URI.", advice: note },
  "ocfl/W010": { means: "A version has no inventory of its own.", advice: note },
  "ocfl/W011": {
    means: "An earlier inventory tells another time, reason or maker of a version than the latest one.",
    advice: note,
  },
  "ocfl/W013": { means: "An extension of the object is not a registered one.", advice: note },
  "ocfl/W016": { means: "An extension of the storage root is not a registered one.", advice: note },
} as const satisfies Readonly<Record<string, Rule>>;
