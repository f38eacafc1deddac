/** What can be wrong with a PDF, ours or somebody else's. */

import type { Rule } from "./rule.ts";

export const pdfRules = {
  "pdf/annotation": {
    means: "Something on a page that can be clicked does not say what it is.",
    advice: "Give the link or field a description. Whoever cannot see the page hears nothing else of it.",
  },
  "pdf/annotation-unplaced": {
    means: "A link or field of a page has no place in the PDF's structure, or a link of the structure leads nowhere.",
    advice: "Export the PDF with tags again; a link that is drawn over the page later is not tagged.",
  },
  "pdf/archive": {
    means: "The PDF claims to be fit for an archive (PDF/A) and lacks something that PDF/A asks for.",
    advice: "Export it as PDF/A again, or take the claim away.",
  },
  "pdf/attachment": {
    means: "A file inside the PDF lacks a name, kind, date or purpose, or must not be there.",
    advice: "Attach it again with these, or publish it beside the paper.",
  },
  "pdf/character-unknown": {
    means: "Some letters of the PDF are shapes that stand for no character.",
    advice: "They cannot be heard, searched or copied. Export the PDF with another font.",
  },
  "pdf/claim-missing": {
    means: "The PDF does not claim the standards that it was made for.",
    advice: "Build it again with --verify, which writes the claims once the file has passed.",
  },
  "pdf/claim-unchecked": {
    means: "The PDF claims a standard that this does not check.",
    advice: "A clean result tells nothing of that claim. Have it checked by a program that knows the standard.",
    severity: "warning",
  },
  "pdf/claim-unknown": {
    means: "The PDF claims a standard, or a level of one, that there is not; or claims one twice.",
    advice: "Nobody can tell what it is to be held to. Export it again, or take the claim away.",
  },
  "pdf/content-in-decoration": {
    means: "Words that are to be read out stand inside decoration.",
    advice: "Export the PDF with tags again: a reader that cannot see the page passes over these words.",
  },
  "pdf/content-syntax": {
    means: "The marks in a page's content are not written as PDF asks.",
    advice: "Programs may read such a page differently. Export the PDF again.",
  },
  "pdf/content-untagged": {
    means: "Something on a page is neither part of the PDF's structure nor marked as decoration.",
    advice: "Whoever cannot see the page does not learn of it. Export the PDF with tags.",
  },
  "pdf/decoration-in-content": {
    means: "Decoration stands inside words that are to be read out.",
    advice: "Export the PDF with tags again.",
  },
  "pdf/dynamic-form": {
    means: "The PDF holds a form that draws its own pages (dynamic XFA).",
    advice: "No accessible or archival PDF may hold one. Print the form to an ordinary PDF.",
  },
  "pdf/element-misplaced": {
    means: "A part of the PDF's structure stands where a part of its type cannot stand, such as a row outside a table.",
    advice: "Correct the tags in the program that made the PDF, or export it again.",
  },
  "pdf/element-unknown": {
    means: "A type in the PDF's structure is not one that PDF knows, and does not stand for one.",
    advice: "Readers pass over such a part or read it as plain text. Map the type to a standard one.",
  },
  "pdf/encrypted": {
    means: "The PDF is locked with a password, so its words cannot be read.",
    advice: "Save it without a password. A paper that nobody can open is not published.",
  },
  "pdf/figure-alt-text": {
    means: "The words in place of a picture are the name of a file, or “Picture 1”.",
    advice: "Whoever cannot see it learns nothing of it. Write what it shows, in a sentence or two.",
  },
  "pdf/figure-without-alt": {
    means: "A picture or formula has no words in its place.",
    advice: "Write what it shows, in a sentence or two.",
  },
  "pdf/figure-without-box": {
    means: "A picture does not say where on its page it stands.",
    advice: "Readers use its box to show and move it. Export the PDF again.",
  },
  "pdf/font": {
    means: "The PDF does not hold a font that it uses, or not all that is needed to draw with it.",
    advice: "Export it with all fonts embedded. Elsewhere the letters would look different or be wrong.",
  },
  "pdf/glyph-missing": {
    means: "A character is drawn as an empty box, since the font lacks it.",
    advice: "Use a font that has it.",
  },
  "pdf/header-cell": {
    means: "A table has no header cells, or they don't say whether they head a row or a column.",
    advice: "Mark the header row in the program that made the table.",
  },
  "pdf/header-cell-empty": {
    means: "A header cell of a table is empty.",
    advice: "Nothing is read out with the cells that it heads. Write what stands in its column or row.",
  },
  "pdf/heading-empty": {
    means: "A heading has no words.",
    advice: "Whoever goes through the paper by its headings comes to a place without a name. Delete it, or fill it.",
  },
  "pdf/heading-level": {
    means: "The headings leave out a level, begin below the first, or mix two systems.",
    advice:
      "Use heading 1, then 2, then 3: whoever goes through a paper by its headings looks for the level that is missing.",
  },
  "pdf/language": {
    means: "The PDF, or a part of it, does not say in which language it is, or names none that exists.",
    advice: "Set the language in the program that made it. It decides how the words are pronounced.",
  },
  "pdf/layers": {
    means: "Layers of the PDF have no name or switch by themselves.",
    advice: "Flatten the layers and export the PDF again.",
  },
  "pdf/link-nowhere": {
    means: "A link leads to a place that is not in the PDF.",
    advice:
      "Whoever follows it stays where they are. Set it anew in the program that made the PDF, and export it again.",
  },
  "pdf/marks-disagree": {
    means: "The pages of the PDF and its structure name each other wrongly.",
    advice: "The file was damaged or joined carelessly after it was tagged. Make it again.",
  },
  "pdf/metadata": {
    means: "The PDF's record of itself (XMP) is missing, packed or not sound.",
    advice: "Set title and language in the program that made the PDF and export it again.",
  },
  "pdf/no-pages": {
    means: "The PDF has no pages.",
    advice: "Export it again from the program that made it.",
  },
  "pdf/no-text": {
    means: "The pages of the PDF have no text, only pictures of it.",
    advice: "Nobody can search or listen to a scanned paper. Make the PDF from the file that it was written in.",
  },
  "pdf/not-tagged": {
    means: "The PDF is not tagged: it does not say what is a heading, a list, a table or a paragraph.",
    advice: "Export it with tags. Without them, whoever cannot see the page hears words in any order.",
  },
  "pdf/note-id": {
    means: "A note has no id, or shares it.",
    advice: "Notes are found by their ids. Export the PDF again.",
  },
  "pdf/nothing-checked": {
    means: "The check found next to nothing in the PDF that it could look at.",
    advice:
      "A clean result would be worth nothing. Such pages are mostly scans: make the PDF from the file it was written in.",
  },
  "pdf/reference": {
    means: "A drawing of the PDF stands in another file.",
    advice: "Put the drawing into the file itself.",
  },
  "pdf/structure-broken": {
    means: "The structure of the PDF leads to itself or to nothing.",
    advice: "The file is damaged. Make it again.",
  },
  "pdf/suspects": {
    means: "The PDF says that its own tags are in doubt.",
    advice: "A program guessed them. Check them, or make the PDF from the file it was written in.",
  },
  "pdf/tab-order": {
    means: "The keyboard would not go through a page's links in the order of its words.",
    advice: "Set the tab order of the page to that of the structure.",
  },
  "pdf/table-irregular": {
    means:
      "A table has no rows, or they are not of one width, or its cells lie on each other or its head is not first.",
    advice:
      "Tables are read by row and column, from the head. Correct the parts of the table and the spans of its cells.",
  },
  "pdf/title": {
    means: "The PDF has no title.",
    advice: "Set the title in the program that made it. It is the first thing that a screen reader says.",
  },
  "pdf/title-not-shown": {
    means: "The window would show the name of the PDF's file and not its title.",
    advice: "Set the PDF to show its title.",
  },
  "pdf/unreadable": {
    means: "The file is not a PDF, or is damaged so that it cannot be read.",
    advice: "Make the PDF again from the file that it came from.",
  },
} as const satisfies Readonly<Record<`pdf/${string}`, Rule>>;
