import { makeStyles, tokens } from "@fluentui/react-components";
import { stackedList } from "../../components/stackedList.ts";

/** How the lists of a draft look. */
export const useListStyles = makeStyles({
  list: stackedList(tokens.spacingVerticalM),
  line: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    ":not(:first-child)": {
      paddingTop: tokens.spacingVerticalS,
      borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  // What is not chosen is no less to be read.
  tick: { "& > label": { color: tokens.colorNeutralForeground1 } },
  /** What belongs to a tick box stands under its words. */
  under: { marginLeft: "32px" },
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    "& input, & select": { minWidth: 0, width: "100%" },
  },
  unit: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
