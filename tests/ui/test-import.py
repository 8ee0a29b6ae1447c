#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adding measures: from a survey by keys and by pointer, corrected, undone, again next month, stopped; and files that are none."""
import gzip
import os
import re
import shutil
import sqlite3
import unittest

from common import NAMES, SAMPLES, SOURCE, Wend, data, scratch, ui

SURVEY = os.path.join(SAMPLES, "survey.csv")
PLACES = ["online booking"] * 40 + ["bags"] * 60 + ["lounge"] * 9 + ["security"] * 12


def template(name="airport-departure.wend"):
    target = os.path.join(scratch(), name)
    shutil.copyfile(os.path.join(SOURCE, "data", "templates", name), target)
    os.chmod(target, 0o644)
    return target


def write(name, content):
    target = os.path.join(scratch(), name)
    with open(target, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    return target


def long_form(name, month):
    """Answers told apart by a stage column: one bad date, one bad score, one twice, nine of a place that is not on the map; some with words."""
    rows = ["resp_id,visited_at,touchpoint,score,comment"]
    rows += [f"{i},2026-{month:02}-{i % 28 + 1:02},{place},{i % 5 + 1}," for i, place in enumerate(PLACES)]
    rows[3] = "2,31/02/2026,online booking,4,"
    rows[5] = rows[5][:-2] + "9,"
    rows[60] += "which line is mine? ask me@example.org"
    rows[115] += "40 min for a check"
    return write(name, "\n".join(rows + [rows[20]]) + "\n")


class Importing(unittest.TestCase):
    def setUp(self):
        self.path = template()

    def begin(self, app, path=None, row="A file"):
        """The import window, with a file chosen by keys."""
        ui.key("ctrl+i")
        window = app.window("Add measures")
        self.assertEqual(window.unnamed(NAMES), [])
        window.find("list item", row).click()
        if path is not None:
            self.choose(app, path)
        return window

    def choose(self, app, path):
        app.window("Choose a file with measures")
        ui.key("ctrl+a")
        ui.type_text(path)
        ui.key("Return")

    def page(self, app):
        return app.window(re.compile("Add measures from"), 30)

    def add_button(self, page, words):
        return ui.wait(lambda: [n for n in page.all("push button", words) if n.has("sensitive")], f"the button {words!r}", 30)[0]


class Survey(Importing):
    def test_by_keys(self):
        """The sample survey, by keys only; the map shows it; one undo takes it back."""
        with Wend(self.path) as app:
            before = len(app.map.all("list item"))
            self.begin(app, SURVEY)
            page = self.page(app)
            self.add_button(page, "Add 3,715 answers").tab_to(120)
            self.assertEqual(page.unnamed(NAMES), [])
            ui.shot_to("import-survey")
            ui.key("Return")
            app.toast("label", re.compile("Added 3,715 answers from .survey.csv."))
            self.assertTrue(app.is_unsaved())
            ui.key("ctrl+s")
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved", 30)
            saved = data(self.path).decode()
            self.assertIn('series="survey"', saved)
            self.assertIn("<snapshot ", saved)
            self.assertIn("column=Check-in", saved)
            self.assertNotIn("Visiting family,4", saved)  # no rows of people
            ui.key("ctrl+z")
            ui.key("ctrl+s")
            ui.wait(lambda: b"<observation" not in data(self.path), "the import to be undone", 30)
            self.assertNotIn(b"<source", data(self.path))
            self.assertEqual(len(app.map.all("list item")), before)
            self.assertEqual(app.no_warnings(), [])

    def test_by_pointer(self):
        """A meaning and a place changed with the pointer; what is set aside follows."""
        with Wend(self.path) as app:
            self.begin(app, long_form("october.csv", 10))
            page = self.page(app)
            self.add_button(page, "Add 110 answers")
            page.find("label", "3 of 4 names matched")
            page.find("label", re.compile("^.lounge.$"))
            page.find("label", re.compile("31/02/2026, line 4"))
            place = page.find("combo box", "Place of “lounge”")
            place.click()
            ui.key("Home", "Return")
            self.add_button(page, "Add 119 answers")
            page.find("label", "4 of 4 names matched")
            self.change_meaning(page, "resp_id", "Leave out")
            self.add_button(page, "Add 120 answers")  # nobody knows now that one came twice
            self.pick(page)
            ui.shot_to("import-long")
            self.assertEqual(page.unnamed(NAMES), [])
            self.add_button(page, "Add 120 answers").click()
            app.toast("push button", "Undo").click()
            ui.wait(lambda: not app.is_unsaved(), "the import to be undone by the toast")
            self.assertEqual(app.no_warnings(), [])

    QUOTE = "which line is mine? ask [e-mail]"

    def pick(self, page):
        """What people wrote stands there masked and is found by a word; what is picked stays so while others are looked for."""
        quotes = page.find("list", "Quotes")
        ui.wait(lambda: len(quotes.all("list item")) == 2, "two texts")
        find = page.find(name="Find quotes with a word")
        find.click()
        ui.type_text("LINE")
        ui.wait(lambda: len(quotes.all("list item")) == 1, "one text with the word")
        ui.key("Tab", "Tab", "space")
        page.find("label", "1 picked")
        find.click()
        ui.key("ctrl+a", "Delete")
        ui.wait(lambda: len(quotes.all("list item")) == 2, "both texts again")
        self.assertTrue(quotes.find("check box", self.QUOTE).has("checked"))

    def change_meaning(self, page, column, meaning):
        chip = page.find(name=re.compile(f"^{column}: "))
        chip.click()
        page.find("list item", meaning).click()
        page.find(name=f"{column}: {meaning}")

    def test_next_month(self):
        """What was said once is remembered in the map: by the file's columns, and from the first page."""
        with Wend(self.path) as app:
            self.begin(app, long_form("october.csv", 10))
            page = self.page(app)
            self.add_button(page, "Add 110 answers")
            place = page.find("combo box", "Place of “lounge”")
            place.click()
            ui.key("Home", "Return")
            self.add_button(page, "Add 119 answers").click()
            app.toast("label", re.compile("Added 119 answers"))
            self.begin(app, long_form("november.csv", 11), "october")
            page = self.page(app)
            page.find("label", re.compile("Matched from the saved set .october."))
            self.add_button(page, "Add 119 answers").click()
            app.toast("label", re.compile("Added 119 answers from .november.csv."))
            ui.key("ctrl+s")
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved", 30)
            saved = data(self.path).decode()
            self.assertEqual(saved.count('<source id='), 2)
            self.assertEqual(saved.count('series="october"'), 2)
            self.assertIn('from="2026-10-01"', saved)
            self.assertIn('from="2026-11-01"', saved)
            self.assertEqual(app.no_warnings(), [])

    def test_cancel(self):
        with Wend(self.path) as app:
            before = data(self.path)
            self.begin(app, SURVEY)
            page = self.page(app)
            self.add_button(page, "Add 3,715 answers")
            page.find("push button", "Cancel").click()
            ui.wait(lambda: len(app.windows()) == 1, "the window to close")
            self.assertFalse(app.is_unsaved())
            self.assertEqual(data(self.path), before)
            self.assertEqual(app.no_warnings(), [])


class Bad(Importing):
    def refuse(self, app, path, words):
        """The file is refused in one sentence, and another can be chosen."""
        self.choose(app, path)
        window = app.window("Add measures")
        window.find("label", re.compile(words), timeout=30)
        window.find("push button", "Choose another file").click()

    def test_files(self):
        bomb = os.path.join(scratch(), "bomb.csv.gz")
        with gzip.open(bomb, "wb") as file:
            file.write(b"a,b\n" + b" " * (64 << 20))
        with Wend(self.path) as app:
            before = data(self.path)
            self.begin(app)
            self.refuse(app, write("empty.csv", ""), "empty.csv")
            self.refuse(app, write("binary.csv", bytes(range(256)) * 64), "binary.csv")
            self.refuse(app, bomb, "bomb.csv.gz")
            self.refuse(app, write("times.xes", "<log><trace><event"), "times.xes")
            self.refuse(app, write("rows.csv", "when,score\n"), "rows.csv")
            ui.key("Escape")
            self.assertEqual(data(self.path), before)
            self.assertFalse(app.is_unsaved())
            self.assertEqual(app.no_warnings(), [])


class Others(Importing):
    def fill(self, window, name, text):
        """A row is found by its title; the import page, not shown now, has some of the same."""
        shown = ui.wait(lambda: [n for n in window.walk() if n.name == name and n.extents[2] > 0], f"the row {name!r}")
        shown[-1].click()
        ui.key("ctrl+a")
        ui.type_text(text)

    def test_typed(self):
        """A figure with its source in words; what is missing is said first."""
        with Wend(self.path) as app:
            self.begin(app, row="A figure you read somewhere")
            window = app.window("Add a figure")
            self.assertEqual(window.unnamed(NAMES), [])
            window.find("push button", "Add figure").click()
            window.find("label", re.compile("Type how many were asked"))
            self.fill(window, "How many of them (k)", "30")
            self.fill(window, "How many were asked (n)", "120")
            self.fill(window, "Period, such as 2026-10", "2026-10")
            self.fill(window, "Source in words", "Annual report 2026, page 12")
            window.find("push button", "Add figure").click()
            app.toast("label", re.compile("Added a figure from .Annual report 2026, page 12."))
            ui.key("ctrl+s")
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved", 30)
            saved = data(self.path).decode()
            self.assertIn('n="120" k="30"', saved)
            self.assertIn('form="typed"', saved)
            self.assertEqual(app.no_warnings(), [])

    def test_log(self):
        """An event log whose activities the map does not know: they are placed by hand."""
        trace = "<trace><string key='concept:name' value='{0}'/>" + "".join(
            "<event><string key='concept:name' value='" + name + "'/><date key='time:timestamp' value='2026-10-{0:02}T0" + str(hour) + ":00:00Z'/></event>"
            for hour, name in enumerate(["Opened", "Closed"])) + "</trace>"
        log = write("cases.xes", "<log>" + "".join(trace.format(day) for day in range(1, 29)) + "</log>")
        with Wend(self.path) as app:
            self.begin(app, log)
            page = self.page(app)
            page.find("label", re.compile("cannot be used as it is"))
            page.find("combo box", "Place of “Opened”").click()
            ui.key("Home", "Return")
            self.add_button(page, re.compile("Add . figures?")).click()
            app.toast("label", re.compile("Added . figures? from .cases.xes."))
            self.assertEqual(app.no_warnings(), [])

    DRIVERS = ["/usr/lib/x86_64-linux-gnu/odbc/libsqlite3odbc.so", "/usr/lib/aarch64-linux-gnu/odbc/libsqlite3odbc.so"]

    def database(self):
        """A database of SQLite with the answers, and the system's word for it."""
        driver = next((d for d in self.DRIVERS if os.path.exists(d)), None)
        if driver is None:
            self.skipTest("libsqliteodbc is not installed")
        file = os.path.join(scratch(), "answers.db")
        with sqlite3.connect(file) as database:
            database.execute("CREATE TABLE survey (touchpoint TEXT, day TEXT, score INTEGER)")
            database.executemany("INSERT INTO survey VALUES (?, ?, ?)", [(place, f"2026-10-{i % 28 + 1:02}", i % 5 + 1) for i, place in enumerate(PLACES)])
        return write("odbc.ini", f"[answers]\nDriver={driver}\nDatabase={file}\nTimeout=2000\n")

    def test_database(self):
        """A statement is read from a file, shown, asked; the database counts."""
        columns = ", ".join(f"SUM(CASE WHEN score = {k} THEN 1 ELSE 0 END) AS h{k}" for k in range(1, 6))
        statement = write("answers.sql", f"SELECT touchpoint, {columns} FROM survey WHERE day >= ? AND day < ? GROUP BY touchpoint")
        with Wend(self.path, env={"ODBCINI": self.database()}) as app:
            self.begin(app, row="A database")
            window = app.window("Ask a database")
            self.assertEqual(window.unnamed(NAMES), [])
            window.find("push button", "Ask").click()
            window.find("label", re.compile("Type the name of a data source"))
            self.fill(window, "Name of the data source (ODBC)", "answers")
            self.fill(window, "Period, such as 2026-10", "2026-10")
            window.find("push button", "Open a file…").click()
            app.window("Choose a statement")
            ui.key("ctrl+a")
            ui.type_text(statement)
            ui.key("Return")
            ui.wait(lambda: "GROUP BY touchpoint" in window.find("text", "Statement").text, "the statement to be shown")
            window.find("push button", "Ask").click()
            page = app.window("Add measures from a database", 30)
            self.add_button(page, "Add 112 answers").click()
            app.toast("label", re.compile("Added 112 answers"))
            ui.key("ctrl+s")
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved", 30)
            saved = data(self.path).decode()
            self.assertIn("dsn=answers", saved)
            self.assertIn("<query>SELECT touchpoint", saved)
            self.assertNotIn(scratch(), saved)  # nothing of how the database is reached
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
