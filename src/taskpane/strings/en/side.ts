import type { side as vi } from "../vi/side.ts";
import { count, counted } from "./count.ts";

export const side: typeof vi = {
  forms: {
    title: "Blank forms",
    lead: "One Excel file a unit, with the unit, the period and the deadline filled in and input cells that check what is typed. Files carry a stamp of their own, so that they are recognised for certain when they come back.",
    call: "Report call",
    make: "Make and download (.zip)",
    openOne: "Open a form in Excel",
    forUnit: "Unit",
    open: "Open in Excel",
    chooseFirst: "Choose a configuration pack on Receive first.",
    contents: (files) => `The .zip holds the forms of ${count(files)} units.`,
    earlier: "Earlier figures",
    earlierHint:
      "Each unit sees its own: a grey column beside the cells or, in forms of many columns, notes in the cells.",
    noEarlier: "None",
    openBook: "From the open workbook",
    fromBook: (name) => `From ${name}`,
    chooseBook: "Choose an earlier summary workbook…",
    refusals: {
      "not-ours":
        "This is no summary workbook of the program and has no earlier figures. Choose the summary workbook of the period before.",
      "ledger-damaged": "The ledger in this workbook is damaged or gone. Use the latest good copy.",
      "nothing-earlier":
        "This workbook has no earlier figures for the forms of the call. Choose that of the period before, or “None”.",
    },
  },
  units: {
    title: "Reporting units",
    lead: "The list comes from the configuration pack; to change it is to change the pack, not the program.",
    search: "Find a unit",
    kind: (name, units) => `${name} (${count(units)})`,
    owes: (forms) => `Owes: ${forms}`,
    mayOwe: (forms) => `If anything arose: ${forms}`,
    owesNothing: "Owes no form of this call",
    templates: "Forms of the call",
    none: "No unit has such a name.",
    allSlips: "Return slips of all units (.zip)",
    allReminders: "Reminders, units to urge, deadlines (.zip)",
    slip: "Return slip",
    reminder: "Copy reminder",
    slipOf: (unit) => `Return slip of ${unit}`,
    reminderOf: (unit) => `Copy the reminder for ${unit}`,
    open: (points, missing) =>
      [
        ...(missing > 0 ? [`${count(missing)} forms not sent`] : []),
        ...(points > 0 ? [`${count(points)} points to correct or explain`] : []),
      ].join(", "),
    nothingOpen: "Nothing is left to correct, to explain or to send.",
    chooseFirst: "Choose a call on Receive first.",
  },
  pack: {
    title: "Configuration pack",
    lead: "The pack holds units, forms, indicators, rules, calls and scoring schemes. Save it as a workbook, edit it, and load it again.",
    which: "Pack",
    saveTitle: "Save the pack",
    saveBook: "Save a workbook to edit",
    saveJson: "Save as JSON",
    loadTitle: "Load an edited pack",
    loadLead:
      "A pack of the program is never written over: the edited copy becomes a pack of your own, with its own id.",
    load: "Choose an .xlsx or .json",
    problems: (problems) => `Not loaded yet; ${counted(problems, "place")} to correct:`,
    moreProblems: (problems) => `And ${counted(problems, "more place", "more places")}.`,
    wholeFile: "File",
    ownTitle: "Packs of your own",
    noOwn: "None yet. Packs that you load, and forms that were learned, come here.",
    take: "Use this pack",
    used: "In use",
    remove: "Delete",
    takeOf: (pack) => `Use the pack ${pack}`,
    removeOf: (pack) => `Delete the pack ${pack}`,
    own: (title, id) => `${title} (your own, ${id})`,
    saved: (pack) => `The pack ${pack} is saved. Next time, save and edit this one.`,
    savedForNow: (pack) =>
      `The browser keeps nothing: the pack ${pack} is there until this pane is closed. Keep the file that you loaded.`,
    inUse: "The pack in use cannot be deleted; choose another one in Receive first.",
  },
  help: {
    title: "Help",
    steps: [
      {
        title: "1. Receive",
        text: "Choose the call and drop every file you received on the pane, .zip files and folders too. No need to rename them. With the day of receipt, or a register (.csv), lateness can be told.",
      },
      {
        title: "2. Review",
        text: "Every finding says where it is, what is wrong and what to do. Click it to go to the cell. Questions that only you can decide are answered in the card, with a reason. Errors of a unit go back to the unit; drop its corrected file afterwards.",
      },
      {
        title: "3. Merge",
        text: "One button writes all summary tables. Every figure is a formula that leads to the sheet DuLieu, which names the file, sheet and cell it came from. Merge as often as you like; your own sheets are never touched.",
      },
    ],
    severityTitle: "Three severities",
    severities: {
      error: "to be corrected, returned or answered; what is in error stays out of the totals.",
      warning: "to be corrected or explained; it counts all the same.",
      note: "nothing to do.",
    },
    factsTitle: "Good to know",
    facts: [
      "A blank is no zero: the tables show “–” where a figure is missing.",
      "Two versions of one unit: the one received later counts; where that is not clear, the program asks.",
      "Rates in a total row are calculated from the totals, never averaged.",
      "The day of receipt never comes from the clock or from the file's own date.",
    ],
    aboutTitle: "About",
    version: (version) => `Version ${version}`,
    privacy:
      "File contents never leave this machine. No account, no usage data. In Excel, Microsoft's Office.js library is loaded from Microsoft's server.",
    licence: "MIT licence.",
  },
};
