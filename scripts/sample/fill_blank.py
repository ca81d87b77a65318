"""Fills an issued blank workbook with figures: python3 fill_blank.py blank.xlsx figures.json filled.xlsx

The figures come by sheet title: {"DCCS-01": {"rows": {"A01": 7}}, "TCD-01": {"grid": {"<row label>": {"4": 12}}},
"DV-03": {"list": [{"3": "..."}]}}. A grid's and a list's columns are named by the number printed in the number row.
"""

import datetime
import json
import re
import sys

import openpyxl


def number_row(sheet):
    """The row of "(1) (2) ..." or "4 5 6 ...", and the column of each number."""
    best = (0, 0, {})
    for row in range(1, min(sheet.max_row, 30) + 1):
        columns = {}
        for column in range(1, sheet.max_column + 1):
            text = str(sheet.cell(row, column).value or "")
            match = re.match(r"^\(?(\d+)\)?(?:\s*=.*)?$", text)
            if match and match.group(1) not in columns:
                columns[match.group(1)] = column
        if len(columns) > best[0]:
            best = (len(columns), row, columns)
    return best[1], best[2]


def typed(value):
    if isinstance(value, str) and re.match(r"^\d{4}-\d{2}-\d{2}$", value):
        return datetime.datetime.strptime(value, "%Y-%m-%d")
    return value


def fill_rows(sheet, figures):
    header, numbers = number_row(sheet)
    for row in range(header + 1, sheet.max_row + 1):
        code = sheet.cell(row, numbers["2"]).value
        for key, number in (("{}", "5"), ("{}@samePeriodLastYear", "6"), ("{}@note", "7")):
            value = figures.get(key.format(code))
            cell = sheet.cell(row, numbers[number])
            if value is not None and not str(cell.value or "").startswith("="):
                cell.value = typed(value)


def fill_grid(sheet, figures):
    header, numbers = number_row(sheet)
    for row in range(header + 1, sheet.max_row + 1):
        for label_column in (1, 2):
            values = figures.get(str(sheet.cell(row, label_column).value or ""))
            if values is None:
                continue
            for number, value in values.items():
                cell = sheet.cell(row, numbers[number])
                if not str(cell.value or "").startswith("="):
                    cell.value = value
            break


def fill_list(sheet, records):
    header, numbers = number_row(sheet)
    for index, record in enumerate(records):
        for number, value in record.items():
            if value is not None:
                sheet.cell(header + 1 + index, numbers[number]).value = typed(value)


def main(blank, figures_file, filled):
    book = openpyxl.load_workbook(blank)
    with open(figures_file, encoding="utf8") as file:
        figures = json.load(file)
    for title, parts in figures.items():
        sheet = book[title]
        if "rows" in parts:
            fill_rows(sheet, parts["rows"])
        if "grid" in parts:
            fill_grid(sheet, parts["grid"])
        if "list" in parts:
            fill_list(sheet, parts["list"])
    book.save(filled)


main(*sys.argv[1:])
