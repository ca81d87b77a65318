// Runs in every browser that Office ever opened a pane with, Internet Explorer 11 among them: ECMAScript 5 only.
(function () {
  "use strict";

  if (typeof Array.prototype.toSorted === "function" && typeof structuredClone === "function") return;

  var paragraphs = [
    "Phiên bản Excel (hoặc trình duyệt) này quá cũ nên không chạy được Tổng hợp báo cáo. Cần Excel 2021 trở lên hoặc Microsoft 365 trên Windows có WebView2; nếu không, hãy mở địa chỉ của trang này bằng Microsoft Edge, Chrome hoặc Firefox mới.",
    "This version of Excel (or this browser) is too old for Tổng hợp báo cáo. It needs Excel 2021 or later, or Microsoft 365, with WebView2; otherwise open the address of this page in a current Microsoft Edge, Chrome or Firefox.",
  ];

  function say() {
    var root = document.getElementById("root") || document.body;
    for (var index = 0; index < paragraphs.length; index += 1) {
      var paragraph = document.createElement("p");
      paragraph.appendChild(document.createTextNode(paragraphs[index]));
      root.appendChild(paragraph);
    }
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", say);
  else say();
})();
