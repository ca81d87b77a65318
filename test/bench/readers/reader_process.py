"""One Python reader in a process of its own; speaks as readerProcess.mjs does.

openpyxl gives formulas or cached values, not both: it is asked for the values, which is one load instead of two.
pandas gives values only.
"""

import datetime
import io
import json
import resource
import sys
import time

DAY_ZERO = datetime.datetime(1899, 12, 30)


def with_openpyxl():
    import openpyxl

    def read(content):
        return openpyxl.load_workbook(io.BytesIO(content), data_only=True)

    def summarise(book):
        total = {"sheets": 0, "cells": 0, "number": 0, "letters": 0, "dates": 0, "merges": 0, "hiddenRows": 0}
        for sheet in book.worksheets:
            total["sheets"] += 1
            total["merges"] += len(sheet.merged_cells.ranges)
            total["hiddenRows"] += sum(1 for row in sheet.row_dimensions.values() if row.hidden)
            for row in sheet.iter_rows():
                for cell in row:
                    add(total, cell.value)
        return total

    return read, summarise


def with_pandas():
    import pandas

    def read(content):
        return pandas.read_excel(io.BytesIO(content), sheet_name=None, header=None)

    def summarise(sheets):
        return {"sheets": len(sheets)}

    return read, summarise


def add(total, value):
    if value is None or value == "":
        return
    total["cells"] += 1
    if isinstance(value, datetime.datetime):
        total["number"] += (value - DAY_ZERO) / datetime.timedelta(days=1)
        total["dates"] += 1
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        total["number"] += value
    elif isinstance(value, str):
        total["letters"] += len(value)


def main():
    read, summarise = {"openpyxl": with_openpyxl, "pandas": with_pandas}[sys.argv[1]]()
    inputs = []
    for line in sys.stdin:
        request = json.loads(line)
        answer = {}
        if "files" in request:
            inputs = [open(name, "rb").read() for name in request["files"]]
            answer["summaries"] = [summarise(read(content)) for content in inputs]
        else:
            answer["wall"], answer["cpu"] = [], []
            for content in inputs:
                used, start = time.process_time(), time.perf_counter()
                read(content)
                answer["wall"].append((time.perf_counter() - start) * 1000)
                answer["cpu"].append((time.process_time() - used) * 1000)
        answer["peakMegabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(answer), flush=True)


main()
