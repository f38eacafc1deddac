import { BuilderElement, type IRunOptions, Run, XmlComponent } from "docx";

/**
 * A Word field with the result that it shows until Word works it out again.
 *
 * Each part stands in a run of its own, as Word writes it: readers of the short form (`w:fldSimple`) lose its words.
 *
 * @param instruction - such as `REF _br_budget \w \h`
 */
export function wordField(instruction: string, result: string, look: IRunOptions = {}): readonly Run[] {
  return [
    new Run({ ...look, children: [fieldCharacter("begin")] }),
    new Run({ ...look, children: [new FieldInstruction(` ${instruction} `)] }),
    new Run({ ...look, children: [fieldCharacter("separate")] }),
    new Run({ ...look, text: result }),
    new Run({ ...look, children: [fieldCharacter("end")] }),
  ];
}

function fieldCharacter(type: "begin" | "separate" | "end"): XmlComponent {
  return new BuilderElement({ name: "w:fldChar", attributes: { type: { key: "w:fldCharType", value: type } } });
}

class FieldInstruction extends XmlComponent {
  constructor(instruction: string) {
    super("w:instrText");
    this.root.push(new SpacePreserved(), instruction);
  }
}

class SpacePreserved extends XmlComponent {
  constructor() {
    super("_attr");
  }

  override prepForXml(): { readonly _attr: { readonly "xml:space": string } } {
    return { _attr: { "xml:space": "preserve" } };
  }
}
