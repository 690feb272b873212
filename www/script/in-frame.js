// A static page in a frame: the article learns its height, and a link that the frame forbids has its address beside
// it. Everywhere else it does nothing: these pages are complete without it. The build defines NOTICES (notice.js).
import { followLinks } from "./frame-links.js";
import { startFrame } from "./frame.js";
import { markupOf } from "./notice.js";

if (parent !== window) {
  document.documentElement.dataset.framed = "";
  document.body.insertAdjacentHTML("beforeend", markupOf("link"));
  followLinks();
  startFrame();
}
