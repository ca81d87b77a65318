/** The content security policy of every page of the pane; `officeOrigins` are those that office.js may come from. */
export function contentPolicy(officeOrigins = ["https://appsforoffice.microsoft.com"]) {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...officeOrigins].join(" "),
    "worker-src 'self'",
    // Fluent makes its styles at run time
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
