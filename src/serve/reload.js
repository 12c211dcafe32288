// Loads the page again when the site has changed since the page was sent.
(function () {
  "use strict";
  var edition = document.currentScript.dataset.edition;
  var events = null;
  function listen() {
    events = new EventSource("/~mercat/events?edition=" + edition);
    events.onmessage = function (event) {
      if (event.data !== edition) {
        events.close();
        location.reload();
      }
    };
  }
  // A page that is left lets go of its connection, for browsers allow few to one address. Come back to, it asks again.
  addEventListener("pageshow", listen);
  addEventListener("pagehide", function () { events.close(); });
})();
