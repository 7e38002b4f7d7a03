/** The program that the extension starts: bundled to dist/server.js. As a thread of itself it performs the long work. */
import { startNodeServer } from "./nodeServer";
import { serveTasks } from "./taskThread";

if (!serveTasks()) startNodeServer();
