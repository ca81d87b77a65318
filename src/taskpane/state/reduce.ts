import type { DeskView } from "../../app/desk/desk.ts";
import type { DeskEvent, JobEvent, PaneEvent, ReviewEvent } from "./event.ts";
import { reduceReview } from "./reduceReview.ts";
import type { ViewName } from "./view.ts";
import {
  firstReview,
  nothingWritten,
  openSession,
  type OpenSession,
  type ReviewState,
  type State,
} from "./state.ts";

/** The state after an event; pure, so that the whole pane can be tested without a browser. */
export function reduce(state: State, event: PaneEvent): State {
  switch (event.type) {
    case "opened":
      return { ...state, session: openSession(event.packs, event.desk) };
    case "opening-failed":
      return { ...state, session: { step: "failed" }, job: null };
    case "view-chosen":
      return chooseView(state, event.view);
    case "preferences-changed":
      return { ...state, preferences: { ...state.preferences, ...event.change } };
    case "finding-handled":
      return { ...state, preferences: toggleHandled(state.preferences, event.finding) };
    case "job-started":
    case "job-progressed":
    case "job-stopping":
    case "job-ended":
      return reduceJob(state, event);
    case "notice-given":
      return { ...state, notice: event.notice };
    case "notice-closed":
      return { ...state, notice: null };
    default:
      return state.session.step === "open"
        ? { ...state, session: reduceSession(state.session, event) }
        : state;
  }
}

/** What was told on another view is no longer about what is shown. */
function chooseView(state: State, view: ViewName): State {
  return {
    ...state,
    view,
    preferences: { ...state.preferences, view },
    notice: state.view === view ? state.notice : null,
  };
}

function reduceJob(state: State, event: JobEvent): State {
  switch (event.type) {
    case "job-started":
      return {
        ...state,
        // Looking ahead begins by itself: it must not wipe away what the job before it has told.
        notice: event.kind === "plan" ? state.notice : null,
        job: { kind: event.kind, progress: null, stopping: false },
      };
    case "job-ended":
      return { ...state, job: null, notice: event.notice ?? state.notice };
    case "job-progressed":
      // The last reports of a job may come after its end.
      return state.job === null ? state : { ...state, job: { ...state.job, progress: event.progress } };
    case "job-stopping":
      return state.job === null ? state : { ...state, job: { ...state.job, stopping: true } };
    default:
      return event satisfies never;
  }
}

function reduceSession(session: OpenSession, event: DeskEvent | ReviewEvent): OpenSession {
  switch (event.type) {
    case "packs-listed":
      return { ...session, packs: event.packs };
    case "desk-changed":
      // What was planned or written was about the desk as it stood.
      return {
        ...session,
        desk: event.desk,
        merge: nothingWritten,
        review: event.desk === null ? firstReview : settled(session.review, event.desk),
      };
    case "planned":
      return { ...session, merge: { ...session.merge, plan: event.plan } };
    case "written":
      return { ...session, merge: { ...nothingWritten, written: event.written } };
    case "edits-found":
      return { ...session, merge: { ...session.merge, edits: event.edits } };
    default:
      return { ...session, review: reduceReview(session.review, event) };
  }
}

/** Filters by place and what is being answered are about findings that may be gone. */
function settled(review: ReviewState, { findings }: DeskView): ReviewState {
  const ids = new Set(findings.map(({ id }) => id));
  const isLeft = review.only?.findings.some((id) => ids.has(id)) === true;
  return { ...review, place: null, answering: null, deciding: null, only: isLeft ? review.only : null };
}

function toggleHandled(preferences: State["preferences"], finding: string): State["preferences"] {
  const { handled } = preferences;
  return {
    ...preferences,
    handled: handled.includes(finding) ? handled.filter((id) => id !== finding) : [...handled, finding],
  };
}
