"""Works in a Word file as an officer would, through LibreOffice's own interface.

usage: uno_edit.py IN.docx OUT.docx PROFILE [track] [form]

With form, a file to write in is filled; else eight edits are made of a paper.
"""

import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

source, target, profile = sys.argv[1:4]
pipe = "boardpaper%d" % __import__("os").getpid()
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", "-env:UserInstallation=file://" + profile, "--accept=pipe,name=%s;urp;" % pipe],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
context = uno.getComponentContext()
resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
for attempt in range(120):
    try:
        remote = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        break
    except Exception:
        time.sleep(0.5)
desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)


def setting(name, value):
    return PropertyValue(name, 0, value, 0)


document = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (setting("Hidden", True),))
if "track" in sys.argv:
    document.RecordChanges = True
text = document.Text


def paragraph(words):
    found = text.createEnumeration()
    while found.hasMoreElements():
        part = found.nextElement()
        if part.supportsService("com.sun.star.text.Paragraph") and words in part.String:
            return part
    raise SystemExit("no paragraph has: " + words)


def cursor_at(words, length):
    part = paragraph(words)
    cursor = text.createTextCursorByRange(part.Start)
    cursor.goRight(part.String.index(words), False)
    cursor.goRight(length, True)
    return cursor


def fill(mark, first, second):
    part = paragraph(mark)
    cursor = text.createTextCursorByRange(part.Start)
    cursor.gotoEndOfParagraph(True)
    cursor.setString(first)
    cursor = text.createTextCursorByRange(paragraph(first).End)
    text.insertControlCharacter(cursor, 0, False)
    text.insertString(cursor, second, False)


def save():
    document.storeToURL("file://" + target, (setting("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(60)


if "form" in sys.argv:
    fill("[to be written: background]", "The plan is a year old.", "Two leads have left.")
    fill("[to be written: Next steps", "The Board meets in May.", "The next paper is due in June.")
    save()
    raise SystemExit(0)

# 1 words replaced
cursor_at("at once", 7).setString("in May")
# 2 a sentence put behind a paragraph
text.createTextCursorByRange(paragraph("stays as it is").End).setString(" It is short.")
# 3 a new paragraph
cursor = text.createTextCursorByRange(paragraph("Families were told").End)
text.insertControlCharacter(cursor, 0, False)
text.insertString(cursor, "Schools were told too.", False)
# 4 a paragraph taken out
cursor = text.createTextCursorByRange(paragraph("This one goes").Start)
cursor.gotoEndOfParagraph(True)
cursor.goRight(1, True)
cursor.setString("")
# 5 a paragraph divided
cursor = text.createTextCursorByRange(paragraph("It has two parts").Start)
cursor.goRight(len("It has two parts. "), False)
text.insertControlCharacter(cursor, 0, False)
# 6 a cell of a table
tables = document.TextTables
tables.getByIndex(0).getCellByName("B1").setString("Council")
# 7 a heading
text.createTextCursorByRange(paragraph("Background").End).setString(" and context")
# 8 a row put into a table
table = tables.getByIndex(tables.Count - 1)
table.Rows.insertByIndex(table.Rows.Count, 1)
table.getCellByName("A%d" % table.Rows.Count).setString("A row of ours")

save()
