// Loads the page again when the site has changed since the page was sent. The report over it is folded and opened by the key Escape.
(function () {
  "use strict";
  var edition = document.currentScript.dataset.edition;
  var events = null;
  function listen() {
    events = new EventSource("/~mercat/events?edition=" + edition);
    // A server that was started again counts from one again: what it shows may be other than it seems.
    var wasLost = false;
    events.onerror = function () { wasLost = true; };
    events.onopen = function () {
      if (wasLost) {
        events.close();
        location.reload();
      }
    };
    events.onmessage = function (event) {
      if (event.data !== edition) {
        events.close();
        location.reload();
      }
    };
  }
  var problems = document.querySelector(".problems");
  if (problems) {
    // What is there from the start is read out only where it comes anew.
    var parent = problems.parentNode;
    parent.removeChild(problems);
    setTimeout(function () { parent.insertBefore(problems, parent.firstChild); });
    addEventListener("keydown", function (event) {
      if (event.key === "Escape" && !event.defaultPrevented) {
        var details = problems.querySelector("details");
        details.open = !details.open;
      }
    });
  }
  // A page that is left lets go of its connection, for browsers allow few to one address. Come back to, it asks again.
  addEventListener("pageshow", listen);
  addEventListener("pagehide", function () { events.close(); });
})();
