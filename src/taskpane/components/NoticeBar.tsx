import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { Actions } from "../session/useSession.ts";
import type { ViewName } from "../state/view.ts";
import { decisionKinds } from "../state/decisionPlan.ts";
import { intentOf, type Notice, type Taken } from "../state/notice.ts";
import { describeNotice } from "./describeNotice.ts";
import { FileButton } from "./FileButton.tsx";
import { useWords } from "./words.ts";

interface Props {
  readonly notice: Notice;
  readonly view: ViewName;
  readonly actions: Actions;
}

/** What happened, where the user looks anyway: never a dialog, and never gone before it is closed. */
export function NoticeBar({ notice, view, actions }: Props) {
  const { strings } = useWords();
  return (
    <MessageBar intent={intentOf(notice)} layout="multiline">
      <MessageBarBody>{describeNotice(notice, strings)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={strings.shell.close}
            onClick={actions.closeNotice}
          />
        }
      >
        <NextStep notice={notice} view={view} actions={actions} />
      </MessageBarActions>
    </MessageBar>
  );
}

function isDecision(what: Taken): boolean {
  return decisionKinds.some((kind) => kind === what);
}

/** The one thing to do about it, where there is one. */
function NextStep({ notice, view, actions }: Props) {
  const { strings } = useWords();
  switch (notice.code) {
    case "received":
      return notice.errors === 0 || view === "review" ? null : (
        <Button size="small" onClick={() => actions.show("review")}>
          {strings.shell.views.review}
        </Button>
      );
    case "decided":
      return (
        <Button size="small" onClick={() => void actions.retract(notice.questions)}>
          {strings.review.undo}
        </Button>
      );
    case "taken":
      return isDecision(notice.what) ? (
        <Button size="small" onClick={() => void actions.undo()}>
          {strings.review.undo}
        </Button>
      ) : null;
    case "bytes-missing":
      return (
        <FileButton
          size="small"
          choose="file"
          label={strings.review.chooseAgain}
          onChosen={([file]) => {
            if (file !== undefined) void actions.giveAgain({ path: notice.path, file });
          }}
        />
      );
    case "new-version":
      return (
        <Button size="small" onClick={actions.takeNewVersion}>
          {strings.shell.reload}
        </Button>
      );
    default:
      return null;
  }
}
