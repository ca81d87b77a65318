/** What is wrong with a manifest, and where. */
export interface ManifestFault {
  readonly code:
    | "not-well-formed"
    | "element-missing"
    | "element-unknown"
    | "element-order"
    | "id-not-guid"
    | "version-format"
    | "version-too-low"
    | "text-too-long"
    | "resid-unknown"
    | "resid-too-long"
    | "resource-kind"
    | "resource-twice"
    | "resource-unused"
    | "not-https"
    | "other-origin"
    | "icon-size-missing"
    | "icon-file-missing"
    | "icon-file-size"
    | "locale-default-overridden"
    | "locale-overridden-twice"
    | "locale-not-overridden"
    | "control-id-twice"
    | "function-not-associated"
    | "view-unknown"
    | "pane-not-one";
  readonly at: string;
}
