/** All tests, in the order in which they run; the same in node's extension host and in the browser's. */
import "./environment.test";
import "./languageBasics.test";
import "./analysis.test";
import "./actions.test";
import "./hosts.test";
import "./panel.test";
