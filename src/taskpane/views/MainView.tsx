import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useLayoutEffect, useRef } from "react";
import { useWords } from "../components/words.ts";
import { steps, type ViewName } from "../state/view.ts";
import { MergeView } from "./merge/MergeView.tsx";
import { ReceiveView } from "./receive/ReceiveView.tsx";
import { ReviewView } from "./review/ReviewView.tsx";
import type { ViewProps } from "./viewProps.ts";

const FormsView = lazy(() =>
  import("./side/FormsView.tsx").then((module) => ({ default: module.FormsView })),
);
const UnitsView = lazy(() =>
  import("./side/UnitsView.tsx").then((module) => ({ default: module.UnitsView })),
);
const PackView = lazy(() => import("./side/PackView.tsx").then((module) => ({ default: module.PackView })));
const SettingsView = lazy(() =>
  import("./side/SettingsView.tsx").then((module) => ({ default: module.SettingsView })),
);
const HelpView = lazy(() => import("./side/HelpView.tsx").then((module) => ({ default: module.HelpView })));

const useStyles = makeStyles({
  main: {
    flexGrow: 1,
    padding: tokens.spacingHorizontalM,
    ":focus-visible": { outline: "none" },
  },
  waiting: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    alignItems: "flex-start",
  },
});

/** Each view is found again where it was left. */
function useScrollOf(view: ViewName): void {
  const places = useRef(new Map<ViewName, number>());
  useLayoutEffect(() => {
    const { current } = places;
    const place = current.get(view) ?? 0;
    window.scrollTo(0, 0);
    // A list has to know its length before it can be scrolled.
    const frame = place === 0 ? 0 : requestAnimationFrame(() => window.scrollTo(0, place));
    const remember = (): void => void current.set(view, window.scrollY);
    window.addEventListener("scroll", remember, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", remember);
    };
  }, [view]);
}

/** The view that is chosen, once there is a desk to show. */
export function MainView(props: Omit<ViewProps, "session">) {
  const styles = useStyles();
  const { view, session } = props.state;
  useScrollOf(view);
  const { shell } = useWords().strings;
  const step = steps.find((each) => each === view);
  const role =
    step === undefined
      ? { "aria-label": shell.views[view] }
      : { role: "tabpanel", "aria-labelledby": `tab-${step}` };
  return (
    <main className={styles.main}>
      <div id="view" {...role}>
        {session.step === "open" ? (
          <Suspense fallback={<Spinner size="small" label={shell.loading} />}>
            <ChosenView {...props} session={session} />
          </Suspense>
        ) : (
          <Waiting failed={session.step === "failed"} />
        )}
      </div>
    </main>
  );
}

function ChosenView(props: ViewProps) {
  const { view } = props.state;
  switch (view) {
    case "receive":
      return <ReceiveView {...props} />;
    case "review":
      return <ReviewView {...props} />;
    case "merge":
      return <MergeView {...props} />;
    case "forms":
      return <FormsView {...props} />;
    case "units":
      return <UnitsView {...props} />;
    case "pack":
      return <PackView {...props} />;
    case "settings":
      return <SettingsView {...props} />;
    case "help":
      return <HelpView />;
    default:
      return view satisfies never;
  }
}

function Waiting({ failed }: { readonly failed: boolean }) {
  const styles = useStyles();
  const { shell } = useWords().strings;
  if (!failed) return <Spinner size="small" label={shell.opening} />;
  return (
    <div className={styles.waiting}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{shell.openingFailed}</MessageBarBody>
      </MessageBar>
      <Button onClick={() => location.reload()}>{shell.reload}</Button>
    </div>
  );
}
