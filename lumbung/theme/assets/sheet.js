// Prints the replication sheet alone. Without this script its address does the same: what is targeted is all that prints.
(function () {
  "use strict";

  document.querySelectorAll("[data-print-sheet]").forEach((link) => {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      document.documentElement.classList.add("lb-only-sheet");
      window.print();
      document.documentElement.classList.remove("lb-only-sheet");
    });
  });
})();
