import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { memo, useDeferredValue, useMemo, useState } from "react";
import type { DeskView } from "../../../app/desk/desk.ts";
import { Chips } from "../../components/Chips.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Section } from "../../components/Section.tsx";
import { StandingIcon } from "../../components/StandingIcon.tsx";
import { useWords } from "../../components/words.ts";
import {
  fitsFilter,
  unitFilters,
  unitStates,
  type UnitFilter,
  type UnitState,
} from "../../state/unitStates.ts";
import { FormLines } from "./FormLines.tsx";

const useStyles = makeStyles({
  unit: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0 },
  state: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorStatusDangerForeground3 },
  // Units out of sight cost nothing until they are scrolled to.
  item: { contentVisibility: "auto", containIntrinsicSize: "auto 44px" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface Props {
  readonly desk: DeskView;
  readonly today: string;
}

/** Every unit that must report, with how it stands; opened, its forms. */
export function UnitList({ desk, today }: Props) {
  // There may be hundreds: they are drawn piece by piece after all the rest, and not for what is told in between.
  return <Units desk={useDeferredValue(desk)} today={today} />;
}

const Units = memo(function Units({ desk, today }: Props) {
  const styles = useStyles();
  const { receive } = useWords().strings;
  const [filter, setFilter] = useState<UnitFilter>("all");
  const units = useMemo(() => unitStates(desk, today), [desk, today]);
  const shown = units.filter((unit) => fitsFilter(unit, filter));
  return (
    <Section title={receive.units}>
      <Chips
        label={receive.filter}
        chips={unitFilters.map((value) => ({
          value,
          label: receive.filterCount(
            receive.filters[value],
            units.filter((unit) => fitsFilter(unit, value)).length,
          ),
          pressed: value === filter,
        }))}
        onToggle={(value) => setFilter(value === filter ? "all" : value)}
      />
      {shown.length === 0 && <Text>{receive.noUnits}</Text>}
      <ul className={styles.list}>
        {shown.map((unit) => (
          <li key={unit.id} className={styles.item}>
            <Disclosure summary={<UnitLine unit={unit} />}>
              <FormLines forms={unit.forms} desk={desk} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Section>
  );
});

function UnitLine({ unit }: { readonly unit: UnitState }) {
  const styles = useStyles();
  const { receive } = useWords().strings;
  const late = unit.received < unit.due ? receive.overdue : receive.late;
  return (
    <span className={styles.unit}>
      <StandingIcon standing={unit.standing} />
      <span className={styles.name}>
        <Text block>{unit.name}</Text>
        <Text size={200} className={styles.state}>
          {receive.standings[unit.standing]}
          {unit.due > 0 && ` · ${receive.forms(unit.received, unit.due)}`}
          {unit.daysLate > 0 && (
            <>
              {" · "}
              <span className={styles.late}>{late(unit.daysLate)}</span>
            </>
          )}
        </Text>
      </span>
    </span>
  );
}
