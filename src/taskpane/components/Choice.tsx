import { Field, makeStyles, Select, type SelectProps } from "@fluentui/react-components";

const useStyles = makeStyles({
  // A long option must not make the pane wider than it is.
  field: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});

interface Props extends Pick<SelectProps, "value" | "onChange" | "children"> {
  readonly label: string;
}

/** A choice of one among several, under its label. */
export function Choice({ label, ...select }: Props) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <Select {...select} className={styles.select} />
    </Field>
  );
}
