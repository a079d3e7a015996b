// Reloads the page after each build of `cargo xtask serve --watch`. Never shipped.
"use strict";
{
  let version;
  new EventSource("watch-events").onmessage = ({ data }) => {
    if (version !== undefined && version !== data) location.reload();
    version = data;
  };
}
