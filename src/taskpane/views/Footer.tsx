import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWords } from "../components/words.ts";
import { sideViews, type ViewName } from "../state/view.ts";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: { minHeight: "24px" },
  current: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

interface Props {
  readonly view: ViewName;
  readonly onShow: (view: ViewName) => void;
}

/** The way to what stands beside the three steps. */
export function Footer({ view, onShow }: Props) {
  const styles = useStyles();
  const { shell } = useWords().strings;
  return (
    <footer>
      <nav className={styles.footer} aria-label={shell.more}>
        {sideViews.map((side) => (
          <Link
            key={side}
            as="button"
            className={mergeClasses(styles.link, view === side && styles.current)}
            aria-current={view === side ? "page" : undefined}
            onClick={() => onShow(side)}
          >
            {shell.views[side]}
          </Link>
        ))}
      </nav>
    </footer>
  );
}
