// Asks for office.js as early as the page can, and only where Office opened it: a plain browser stays on its own origin.
// Its address stands in this script's own element; the page waits for the element with the id "office-js".
(function () {
  "use strict";

  var self = document.currentScript;

  // The places where Office says who opens the page. What an earlier page left in the session is no proof.
  function openedByOffice() {
    try {
      if (window.external.GetHostInfo()) return true;
    } catch {
      // no host of that kind
    }
    if (/[?&]_host_Info=/.test(location.search)) return true;
    try {
      return Boolean(JSON.parse(window.name).hostInfo);
    } catch {
      return false;
    }
  }

  if (!openedByOffice()) return;
  var script = document.createElement("script");
  script.id = "office-js";
  script.src = self.getAttribute("data-office-js");
  script.addEventListener("load", function () {
    script.setAttribute("data-state", "loaded");
  });
  script.addEventListener("error", function () {
    script.setAttribute("data-state", "failed");
  });
  document.head.appendChild(script);
})();
