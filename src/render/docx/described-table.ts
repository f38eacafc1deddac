import { type ITableOptions, StringValueElement, Table, TableProperties } from "docx";
import { xmlSafe } from "../../ooxml/xml-safe.ts";

export interface TableDescription {
  readonly title?: string;
  readonly description: string;
}

/** A table with the alternative text that screen readers announce; docx knows none for tables. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, { title, description }: TableDescription) {
    super(options);
    const properties = this.root.find((part) => part instanceof TableProperties);
    if (!(properties instanceof TableProperties)) throw new Error("a docx table has no properties");
    if (title !== undefined) properties.addChildElement(new StringValueElement("w:tblCaption", xmlSafe(title)));
    properties.addChildElement(new StringValueElement("w:tblDescription", xmlSafe(description)));
  }
}
