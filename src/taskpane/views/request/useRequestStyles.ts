import { makeStyles, tokens } from "@fluentui/react-components";
import { stackedList } from "../../components/stackedList.ts";

/** How the lists of the composer look. */
export const useRequestStyles = makeStyles({
  list: { ...stackedList(tokens.spacingVerticalS), overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});
